import { useCallback, useId } from 'react'

/**
 * Chooses files, or with `folder` a whole folder to its bottom. Takes any kind: phones grey out endings they do not
 * know, and a file that is no recording is set aside with its reason anyway.
 */
export function FileButton(props: {
  words: string
  className: string
  folder?: boolean
  onFiles: (files: File[]) => void
}) {
  const id = useId()
  const { folder = false } = props
  // Neither HTML's standard nor React's types know this attribute; every browser does.
  const askForFolder = useCallback(
    (input: HTMLInputElement | null): void => {
      input?.toggleAttribute('webkitdirectory', folder)
    },
    [folder],
  )
  return (
    <span className="file-button">
      <input
        ref={askForFolder}
        id={id}
        type="file"
        multiple
        className="aside-for-ears"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // Emptied, so that choosing the same again is a change too.
          event.currentTarget.value = ''
          if (files.length > 0) props.onFiles(files)
        }}
      />
      <label htmlFor={id} className={props.className}>
        {props.words}
      </label>
    </span>
  )
}

import { useCallback, useId } from 'react'

/** Chooses a whole folder, to its bottom. */
export function FolderButton(props: { words: string; className: string; onFiles: (files: File[]) => void }) {
  const id = useId()
  // Neither HTML's standard nor React's types know this attribute; every browser does.
  const askForFolder = useCallback(
    (input: HTMLInputElement | null) => input?.setAttribute('webkitdirectory', ''),
    [],
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
          // Emptied, so that choosing the same folder again is a change too.
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

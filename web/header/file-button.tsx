import { useId } from 'react'

/**
 * Chooses files. Takes any kind: phones grey out endings they do not know, and a file that is no recording is
 * set aside with its reason anyway.
 */
export function FileButton(props: { words: string; className: string; onFiles: (files: File[]) => void }) {
  const id = useId()
  return (
    <span className="file-button">
      <input
        id={id}
        type="file"
        multiple
        className="aside-for-ears"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])]
          // Emptied, so that choosing the same file again is a change too.
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

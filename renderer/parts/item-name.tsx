/** An item's name; short joined words such as `3-in-1` and `500 ml` stay on one line. */
export const ItemName = ({ name }: { name: string }) => (
  <>
    {name.split(/(\s+)/).map((part, place) => {
      const key = `${place}${part}`
      return part.includes('-') && part.length <= 14 ? (
        <span key={key} className="code">
          {part}
        </span>
      ) : (
        part
      )
    })}
  </>
)

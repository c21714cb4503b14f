import { useEffect, useState } from "react";
import { useServices } from "@/features/services";

/** An address of a picture's bytes for as long as it is drawn; undefined until it is known, or without them. */
export function usePictureUrl(hash: string | null, mediaType: string): string | undefined {
  const { queries } = useServices();
  const [url, setUrl] = useState<string>();
  useEffect(() => {
    if (hash === null) return;
    let made: string | undefined;
    let isHere = true;
    queries
      .blob(hash)
      .then((bytes) => {
        if (!isHere || !bytes) return;
        made = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: mediaType }));
        setUrl(made);
      })
      // Without its picture a row still says what it is.
      .catch(() => undefined);
    return () => {
      isHere = false;
      if (made !== undefined) URL.revokeObjectURL(made);
      setUrl(undefined);
    };
  }, [queries, hash, mediaType]);
  return url;
}

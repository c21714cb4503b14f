import { type RefObject, useEffect, useRef } from "react";

/** After each refusal the field that says why has the focus, so that it is in sight and is heard. */
export function useFocusOnWrong<E extends HTMLElement>(refusal: object | undefined): RefObject<E | null> {
  const form = useRef<E>(null);
  useEffect(() => {
    if (refusal) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [refusal]);
  return form;
}

/**
 * Notes where the focus is. The answer tells, later, whether it is there still, or lost with what had it: only then may
 * it be led on. A person who has turned to something else meanwhile keeps what they turned to.
 */
export function heldFocus(): () => boolean {
  const was = document.activeElement;
  return () => {
    const is = document.activeElement;
    return is === null || is === document.body || is === was;
  };
}

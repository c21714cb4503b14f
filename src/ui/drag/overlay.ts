/** The picture that follows the pointer: placed by one transform a move, in a layer of its own. */
export class Overlay {
  private element: HTMLElement | null = null;
  private dx = 0;
  private dy = 0;
  private width = 0;
  private at = { x: 0, y: 0 };

  /** Keeps the row where it was gripped. */
  grip(row: HTMLElement, at: { x: number; y: number }): void {
    const { left, top, width } = row.getBoundingClientRect();
    this.dx = at.x - left;
    this.dy = at.y - top;
    this.width = width;
    this.at = at;
  }

  mounted(element: HTMLElement | null): void {
    this.element = element;
    if (!element) return;
    element.style.width = `${this.width}px`;
    this.moveTo(this.at);
  }

  moveTo(at: { x: number; y: number }): void {
    this.at = at;
    if (this.element)
      this.element.style.transform = `translate3d(${at.x - this.dx}px, ${at.y - this.dy}px, 0)`;
  }
}

import { createRoot } from "react-dom/client";
import { BOARD_CLASS, CardFace, COLUMN_CLASS, ColumnHead } from "./card-face";
import { boardOf, COLUMNS, cardsFromUrl } from "./data";
import "./bench.css";

/** What the others are measured against: the cards that are in view, drawn by React, and nothing more. */
const VISIBLE = 14;
const board = boardOf(cardsFromUrl());

createRoot(document.getElementById("root") as HTMLElement).render(
  <div className={BOARD_CLASS}>
    {COLUMNS.map((title, index) => (
      <section key={title} className={COLUMN_CLASS} aria-labelledby={`h${index}`}>
        <ColumnHead id={`h${index}`} title={title} count={board[index]?.length ?? 0} />
        <ul className="min-h-0 flex-1 overflow-y-auto px-2 pb-2">
          {board[index]?.slice(0, VISIBLE).map((id) => (
            <li key={id} className="pb-1.5">
              <CardFace id={id} tabIndex={-1} />
            </li>
          ))}
        </ul>
      </section>
    ))}
  </div>,
);

import type { HandlersOf } from "../command";
import type { ColumnCommand } from "./column-commands";
import { addColumn, editColumn, moveColumn } from "./edit-columns";
import { removeColumn } from "./remove-column";

export const columnHandlers: HandlersOf<ColumnCommand> = {
  "column/add": addColumn,
  "column/edit": editColumn,
  "column/move": moveColumn,
  "column/remove": removeColumn,
};

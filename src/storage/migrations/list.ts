import type { Transaction } from "dexie";
import { countAnew } from "./count-anew";

export type Migration = {
  readonly version: number;
  readonly name: string;
  /** Only what changed; Dexie carries the rest over. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade?: (tx: Transaction) => Promise<unknown>;
};

/**
 * Shipped entries are history: never edited, never reordered; a mistake is
 * mended by the next one. A version is shipped when it is tagged. Every index
 * costs a tenth of bulk writing, so each one names the question it answers.
 */
export const migrations: readonly Migration[] = [
  {
    version: 1,
    name: "first-light",
    stores: {
      // Document tables: they travel.
      workspace: "id",
      portfolio: "id",
      objective: "id",
      pillar: "id",
      program: "id",
      project: "id",
      team: "id, projectId",
      person: "id",
      column: "id, projectId",
      sprint: "id, projectId",
      snapshot: "id, projectId",
      epic: "id, projectId",
      // A column is one range read; a key is one point read, and its last one is the project's highest number.
      card: "id, [projectId+place+rank], [projectId+number]",
      cardText: "id",
      checkItem: "id, cardId",
      comment: "id, cardId",
      label: "id, projectId",
      link: "id, fromCardId, toCardId",
      alias: "id, [projectId+key]",
      // The journal. A row's history is one range of the primary key.
      deed: "stamp, [desk+seq]",
      event: "[rowId+stamp+table], stamp, [projectId+occurredAt]",
      longText: "hash",
      // Desk tables: they stay on this workstation.
      counter: "key, [projectId+place]",
      desk: "key",
      staging: "++id, job",
      audit: "++id",
    },
  },
  {
    version: 2,
    name: "whole-cards",
    stores: {
      // The children of a card; a card without a parent costs nothing here.
      card: "id, [projectId+place+rank], [projectId+number], parentCardId",
      attachment: "id, cardId",
      savedView: "id, projectId",
      template: "id",
      // Bytes of attachments, once each, by hash.
      blob: "hash",
    },
  },
  {
    version: 3,
    name: "life-of-a-sprint",
    stores: {
      calendar: "id, projectId",
      availability: "id, projectId, sprintId",
      retroNote: "id, projectId, sprintId",
      minutes: "id, projectId, sprintId",
    },
  },
  {
    version: 4,
    name: "one-plan",
    stores: {
      driver: "id",
      businessLine: "id",
      planningInterval: "id",
      iteration: "id",
      intervalGoal: "id",
      milestone: "id",
      process: "id",
      risk: "id",
      stakeholder: "id",
      contact: "id",
      healthNote: "id",
      organisation: "id",
      document: "id",
      // What a card or an epic waits for, and what waits for it.
      dependency: "id, fromId, toId",
    },
    upgrade: countAnew,
  },
];

declare const kind: unique symbol;

/** A string that remembers what it names; it costs nothing at run time. */
export type Id<Kind extends string> = string & { readonly [kind]: Kind };

export type WorkspaceId = Id<"workspace">;
export type PortfolioId = Id<"portfolio">;
export type ObjectiveId = Id<"objective">;
export type PillarId = Id<"pillar">;
export type ProgramId = Id<"program">;
export type ProjectId = Id<"project">;
export type TeamId = Id<"team">;
export type PersonId = Id<"person">;
export type ColumnId = Id<"column">;
export type SprintId = Id<"sprint">;
export type EpicId = Id<"epic">;
export type CardId = Id<"card">;
export type CheckItemId = Id<"checkItem">;
export type CommentId = Id<"comment">;
export type LabelId = Id<"label">;
export type LinkId = Id<"link">;
export type AliasId = Id<"alias">;
export type SnapshotId = Id<"snapshot">;
export type AttachmentId = Id<"attachment">;
export type SavedViewId = Id<"savedView">;
export type TemplateId = Id<"template">;
export type CalendarId = Id<"calendar">;
export type AvailabilityId = Id<"availability">;
export type RetroNoteId = Id<"retroNote">;
export type MinutesId = Id<"minutes">;
export type DriverId = Id<"driver">;
export type BusinessLineId = Id<"businessLine">;
export type PlanningIntervalId = Id<"planningInterval">;
export type IterationId = Id<"iteration">;
export type IntervalGoalId = Id<"intervalGoal">;
export type DependencyId = Id<"dependency">;
export type MilestoneId = Id<"milestone">;
export type ProcessId = Id<"process">;
export type RiskId = Id<"risk">;
export type StakeholderId = Id<"stakeholder">;
export type ContactId = Id<"contact">;
export type HealthNoteId = Id<"healthNote">;
export type OrganisationId = Id<"organisation">;
export type DocumentId = Id<"document">;

type AnyId = {
  workspace: WorkspaceId;
  portfolio: PortfolioId;
  objective: ObjectiveId;
  pillar: PillarId;
  program: ProgramId;
  project: ProjectId;
  team: TeamId;
  person: PersonId;
  column: ColumnId;
  sprint: SprintId;
  epic: EpicId;
  card: CardId;
  checkItem: CheckItemId;
  comment: CommentId;
  label: LabelId;
  link: LinkId;
  alias: AliasId;
  snapshot: SnapshotId;
  attachment: AttachmentId;
  savedView: SavedViewId;
  template: TemplateId;
  calendar: CalendarId;
  availability: AvailabilityId;
  retroNote: RetroNoteId;
  minutes: MinutesId;
  driver: DriverId;
  businessLine: BusinessLineId;
  planningInterval: PlanningIntervalId;
  iteration: IterationId;
  intervalGoal: IntervalGoalId;
  dependency: DependencyId;
  milestone: MilestoneId;
  process: ProcessId;
  risk: RiskId;
  stakeholder: StakeholderId;
  contact: ContactId;
  healthNote: HealthNoteId;
  organisation: OrganisationId;
  document: DocumentId;
};

/** The id that `text` writes, or null if it does not name a thing of that kind. */
export function parseId<K extends keyof AnyId>(name: K, text: string): AnyId[K] | null {
  return text.startsWith(`${name}_`) && text.length > name.length + 1 ? (text as AnyId[K]) : null;
}

/** An id for a new thing; `unique` comes from the desk's dice, or from a hash for rows that meet again. */
export function makeId<K extends keyof AnyId>(name: K, unique: string): AnyId[K] {
  return `${name}_${unique}` as AnyId[K];
}

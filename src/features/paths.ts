/** Every address of the application, as a function; without the `#`, for links and `navigate`. */
export const paths = {
  home: () => "/",
  sprints: (projectCode: string) => `/projects/${projectCode}/sprints`,
  board: (projectCode: string) => `/projects/${projectCode}/board`,
  print: (projectCode: string) => `/projects/${projectCode}/print`,
  daily: (projectCode: string) => `/projects/${projectCode}/daily`,
  newProject: () => "/projects/new",
  projectSettings: (projectCode: string) => `/projects/${projectCode}/settings`,
  trash: () => "/trash",
  archive: () => "/trash?of=archive",
  data: () => "/data",
  journal: () => "/journal",
  settings: () => "/settings",
  help: () => "/help",
  accessibility: () => "/accessibility",
} as const;

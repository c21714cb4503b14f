import type { Colour } from "@/domain/model/vocabulary";

/** Who works in the sample: roles, never names. */
export const people = {
  SM: ["Scrum Master", "magenta"],
  RP: ["Responsable produit", "slate"],
  CL: ["Référent du site pilote", "orange"],
  AM: ["Architecte réseau", "teal"],
  JB: ["Développeur des portails", "indigo"],
  TV: ["Exploitante de la supervision", "blue"],
  SD: ["Chargée des habilitations", "green"],
  AU: ["Urbaniste", "violet"],
  DA: ["Développeuse des échanges", "cyan"],
  EX: ["Exploitant de l’hébergement", "brown"],
  RA: ["Référent de l’annuaire", "blue"],
  RH: ["Pilote métier RH", "green"],
  DV: ["Développeur des formulaires", "indigo"],
  EG: ["Ergonome", "amber"],
  AD: ["Administratrice des données", "blue"],
  DS: ["Analyste de données", "teal"],
  JU: ["Juriste", "violet"],
  CF: ["Coordinateur de la fabrique", "brown"],
  DE: ["Développeuse de prototypes", "orange"],
  DX: ["Conceptrice", "magenta"],
  FO: ["Formatrice", "red"],
  AN: ["Animateur du réseau", "amber"],
} as const satisfies Readonly<Record<string, readonly [role: string, colour: Colour]>>;

export type PersonKey = keyof typeof people;

/** What people say to each other on a card. */
export const remarks = [
  "Relu ce matin, il reste la page d’aide.",
  "L’exploitation est d’accord pour jeudi.",
  "Mesure faite : rien d’anormal.",
  "On coupe en deux si cela dépasse la semaine.",
  "Essai rejoué, même résultat.",
  "Il manque l’accord du métier, je relance.",
  "Le cas des comptes de service est traité à part.",
  "Fait avec deux utilisateurs, ils ont compris sans aide.",
  "Attention aux heures d’ouverture du guichet.",
  "Je garde la trace de l’essai dans le dossier.",
  "Plus long que prévu : la documentation datait.",
  "À montrer en revue.",
  "Rien à signaler après deux jours.",
  "Je prends la suite dès que la revue est passée.",
] as const;

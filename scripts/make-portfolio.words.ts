// Words of networks and information systems. No person, no site, no existing programme.

export const projects = [
  ["CAM", "Réseau de campus"],
  ["MSG", "Messagerie sécurisée"],
  ["IDN", "Gestion des identités"],
  ["SUP", "Supervision unifiée"],
  ["NUA", "Nuage privé"],
  ["TEL", "Téléphonie sur IP"],
  ["ANN", "Annuaire commun"],
  ["PDT", "Poste de travail"],
  ["ARC", "Archivage électronique"],
  ["PAS", "Passerelles d’échange"],
  ["SVG", "Sauvegarde et reprise"],
  ["INV", "Inventaire du parc"],
] as const;

export const verbs = [
  ...["Migrer", "Déployer", "Documenter", "Qualifier", "Remplacer", "Superviser", "Durcir", "Automatiser"],
  ...["Recenser", "Tester", "Raccorder", "Cloisonner", "Mettre à jour", "Mesurer", "Simplifier", "Vérifier"],
];

export const objects = [
  ...["les règles de filtrage", "le plan d’adressage", "les commutateurs d’accès", "la résolution de noms"],
  ...["les certificats", "la journalisation", "le relais de messagerie", "les comptes de service"],
  ...["les sauvegardes", "la bascule automatique", "le portail d’accès", "les liaisons longue distance"],
  ...["les images de référence", "l’inventaire des équipements", "les groupes d’annuaire", "la métrologie"],
  ...[
    "les bornes sans fil",
    "l’authentification forte",
    "les files d’attente",
    "le référentiel des applications",
  ],
];

export const complements = [
  ...[
    "du site pilote",
    "du cœur de réseau",
    "des sites distants",
    "de la zone d’échange",
    "du centre de calcul",
  ],
  ...["des postes nomades", "de la plateforme d’essai", "avant l’homologation", "pour la mise en production"],
  ...[
    "en cas de panne",
    "après la bascule",
    "du second site",
    "pour les partenaires",
    "des nouveaux arrivants",
  ],
];

export const sentences = [
  "La coupure se fait hors des heures ouvrées et le retour arrière tient en une commande.",
  "Le critère d’acceptation est un mois sans incident de niveau 1.",
  "La documentation d’exploitation est relue par l’équipe qui la reçoit.",
  "Les mesures sont prises avant et après, au même endroit et à la même heure.",
  "Le responsable métier valide le calendrier avec les sites concernés.",
  "Aucune donnée réelle ne sert aux essais.",
];

export const checks = [
  ...["Plan de retour arrière écrit", "Essai sur la plateforme", "Relecture par un pair", "Fenêtre réservée"],
  ...["Supervision en place", "Exploitants informés", "Mesure avant", "Mesure après"],
];

export const epics = [
  ...["Socle", "Sécurité", "Bascule des sites", "Exploitation", "Accompagnement", "Décommissionnement"],
];

export const labels = ["pilote", "sécurité", "dette", "fournisseur", "formation", "urgent métier"];

export const roles = [
  ...[
    "Architecte réseau",
    "Ingénieur sécurité",
    "Administrateur système",
    "Chef de projet",
    "Exploitant de nuit",
  ],
  ...["Responsable produit", "Testeur", "Référent du site pilote", "Intégrateur", "Responsable métier"],
];

export const colours = ["indigo", "teal", "amber", "red", "green", "blue", "violet", "orange"];

import type { ProjectScript } from "./project-script";

/** « Fabrique numérique », an invented project. */
export const workshop: ProjectScript = {
  code: "FAB",
  seed: 45,
  name: "Fabrique numérique",
  program: null,
  colour: "brown",
  closed: 2,
  capacities: [20, 20, 21, 22],
  goals: [
    "trois problèmes choisis avec ceux qui les vivent",
    "un prototype essayé en vrai",
    "une équipe livre seule chaque semaine",
    "décider, preuves en main, ce qui continue",
  ],
  people: ["CF", "DE", "DE", "DX", "CF", "DX"],
  labels: [
    ["prototype", "orange", /prototype|essai|file d’attente|essayer/i],
    ["terrain", "green", /journée|interrog|observ|guichet|emprunteur/i],
    ["socle", "slate", /environnement|composant|guide|modèle|quota|code/i],
  ],
  epics: [
    [
      "Incubation",
      "brown",
      "En tant que porteur d’idée, je veux une réponse en deux semaines, afin de savoir si je continue.",
    ],
    [
      "Socle de développement",
      "slate",
      "En tant qu’équipe nouvelle, je veux un environnement prêt, afin de coder dès le premier jour.",
    ],
    [
      "Expérimentations",
      "orange",
      "En tant qu’utilisateur, je veux essayer avant l’achat, afin de dire ce qui manque.",
    ],
    [
      "Recherche utilisateur",
      "magenta",
      "En tant que concepteur, je veux observer le travail réel, afin de ne pas le deviner.",
    ],
    [
      "Communauté",
      "teal",
      "En tant que développeur isolé, je veux montrer mon code, afin d’apprendre des autres.",
    ],
    [
      "Passage à l’échelle",
      "indigo",
      "En tant que responsable métier, je veux reprendre le produit, afin qu’il vive sans ses auteurs.",
    ],
  ],
  notes: [
    "Un essai qui échoue est un résultat : l’écrire le jour même.",
    "Deux utilisateurs au moins assistent à la revue.",
    "Jeter le prototype fait partie du plan.",
    "Aucune donnée réelle dans l’environnement d’essai.",
  ],
  criteria: [
    "Essayé par trois utilisateurs",
    "Résultat écrit en une page",
    "Code relu",
    "Décision prise en revue",
    "Environnement éteint après l’essai",
  ],
  cards: `
at2 Ouvrir l’appel à idées
au3 Trier les idées avec leurs porteurs
bu5 Donner un environnement en un jour
dt3 Passer deux journées avec les magasiniers
cu5 Prototype de file d’attente au guichet
es2 Recenser les développeurs isolés
bt2 Écrire le guide du premier commit
bb3 Le quota d’essai bloque la troisième équipe
du3 Rejouer une journée de guichet sur papier
cs3 Étudier la dictée de comptes rendus
ft2 Définir ce qui fait arrêter un essai
eu3 Tenir une première soirée de démonstration
cu5 Essayer la file d’attente trois semaines
at1 Répondre à chaque porteur d’idée
bu3 Éteindre les environnements la nuit
cu5 @p+ Prototype de prêt de matériel
dt2 @d Interroger dix emprunteurs
bb2 @d Un environnement éteint ne redémarre pas
fu5 @r Dossier de reprise de la file d’attente
bu5 @t Modèle de projet avec essais automatiques
et1 @p Annoncer la deuxième soirée
cu8 @1 Essai du prêt de matériel dans un service
fs3 @1 Chiffrer la reprise par le métier
dt3 @1 Observer les retours de matériel
au5 @1 Deuxième appel à idées
au3 @b Parrain pour chaque idée retenue
bu5 @b Bibliothèque de composants accessibles
bt- @b Catalogue des interfaces ouvertes aux équipes
cu5 @b Essai de {reconnaissance de formulaires|guidage vocal en atelier|maintenance prévue d’avance}
cs3 @b Étudier un assistant de rédaction hors connexion
du3 @b Carnet d’observation partagé
eu3 @b Revue de code entre {deux équipes|trois directions}
et2 @b Bourse aux compétences
fu8 @b Transfert de la file d’attente
fb1 @b Le dossier de reprise oublie les sauvegardes
dt2 @b Journée d’observation {à l’atelier|au service courrier}
bu3 @b Remettre à zéro un environnement d’essai
et1 @b Liste de diffusion des développeurs
`,
};

/** « Acculturation », an invented project. */
export const culture: ProjectScript = {
  code: "ACC",
  seed: 46,
  name: "Acculturation",
  program: null,
  colour: "red",
  closed: 1,
  capacities: [12, 12, 14],
  goals: [
    "savoir d’où chacun part",
    "un premier parcours suivi jusqu’au bout",
    "les correspondants animent sans nous",
  ],
  people: ["FO", "AN", "FO", "FO", "AN", "AN"],
  labels: [
    ["parcours", "red", /parcours/i],
    ["atelier", "amber", /atelier|correspondant|visite/i],
    ["ressource", "teal", /fiche|lexique|glossaire|réponses|jeu/i],
  ],
  epics: [
    [
      "Parcours",
      "red",
      "En tant qu’agent, je veux apprendre par petites étapes, afin de les caser dans ma semaine.",
    ],
    [
      "Correspondants numériques",
      "amber",
      "En tant que correspondant, je veux des fiches prêtes, afin d’aider sans préparer une nuit.",
    ],
    [
      "Ateliers",
      "orange",
      "En tant que chef d’équipe, je veux un atelier d’une heure, afin d’essayer avec les miens.",
    ],
    ["Ressources", "teal", "En tant qu’agent, je veux une réponse courte, afin de reprendre mon travail."],
    ["Mesure", "green", "En tant que pilote, je veux savoir ce qui a servi, afin de ne refaire que cela."],
    [
      "Encadrement",
      "violet",
      "En tant que cadre, je veux comprendre l’agilité par l’exemple, afin de soutenir mes équipes.",
    ],
  ],
  notes: [
    "Une heure au plus, rien à préparer.",
    "Dire les mots de tous les jours avant les mots du métier.",
    "Prévoir une version sans écran.",
  ],
  criteria: ["Essayé avec un groupe", "Durée tenue", "Fiche relue par un correspondant", "Avis recueillis"],
  cards: `
at2 Sonder les usages de cent agents
au3 Premier parcours « écrire à plusieurs »
bt2 Réunir les correspondants volontaires
cu3 Atelier « ranger ses fichiers »
ds1 Recenser les fiches qui existent déjà
eu2 Mesurer l’avant et l’après d’un atelier
au3 @p+ Parcours « reconnaître un courriel piégé »
cu3 @d Atelier « une réunion utile »
bt2 @r Fiches d’animation pour correspondants
fu3 @t Une heure pour comprendre le sprint
db1 @d La fiche « mot de passe » se contredit
cu5 @1 Atelier « lire un tableau de chiffres »
bt3 @1 Passer la main aux correspondants
au5 @1 Parcours « protéger ce que l’on écrit »
au5 @b Parcours « {données et vie privée|intelligence artificielle sans magie|accessibilité} »
cu3 @b Atelier « {dessiner un processus|couper une réunion en deux|préparer une démonstration} »
dt2 @b Lexique du numérique en vingt mots
du3 @b Réponses courtes pour {la messagerie|les fichiers partagés|le travail à distance}
bu3 @b Rencontre annuelle des correspondants
et2 @b Tableau des ateliers tenus
es- @b Étudier ce que les absents auraient voulu
fu3 @b Jeu de rôles « le client change d’avis »
fu2 @b Visite d’une équipe agile
ft1 @b Glossaire de l’agilité sur une carte
bb1 @b Une invitation part au mauvais groupe
at2 @b Relire les parcours avec des débutants
bt2 @b Calendrier commun des ateliers
`,
};

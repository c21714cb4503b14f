import type { Chapter } from "./chapter";

/** The guide in French: the same chapters in every language, in the same order. */
export const chapters: readonly Chapter[] = [
  {
    id: "start",
    title: "Commencer",
    paragraphs: [
      "Vigie range le travail d’une équipe en cartes, dans un backlog et des sprints. Tout reste dans ce navigateur, sur ce poste : rien ne part sur le réseau.",
      "« Voir l’exemple » ouvre un portefeuille fictif, pour essayer sans risque. « Commencer à vide » crée un premier projet. « Importer un fichier » reprend les cartes d’un autre outil.",
    ],
  },
  {
    id: "plan",
    title: "Planifier un sprint",
    paragraphs: [
      "Chaque colonne est un sprint ; la première est le backlog. Glissez une carte vers un sprint : la charge qu’il aurait s’affiche avant de lâcher.",
      "Sans glisser : le bouton « … » d’une carte, puis « Déplacer vers… ». Au clavier : Espace prend la carte, les flèches la déplacent, Espace la pose, Échap la remet à sa place.",
      "La capacité prévient, elle ne refuse jamais. « Modifier le sprint » donne ses dates, son objectif et sa capacité.",
    ],
  },
  {
    id: "cards",
    title: "Écrire des cartes",
    paragraphs: [
      "« Ajouter une carte », en bas d’une colonne : Entrée ajoute et laisse le champ ouvert pour la suivante.",
      "Le titre d’une carte ouvre sa fiche. Chaque champ s’enregistre dès qu’il est choisi. Un texte en cours est gardé comme brouillon : Échap, un clic à côté ou une panne ne le perdent pas.",
    ],
  },
  {
    id: "find",
    title: "Retrouver",
    paragraphs: [
      "Le champ au-dessus du tableau filtre les cartes affichées ; il dit combien il en masque, et « Tout afficher » les montre toutes. Accents et majuscules ne comptent pas.",
      "L’adresse garde le filtre : mettez-la en favori pour retrouver la même vue.",
    ],
  },
  {
    id: "undo",
    title: "Annuler",
    paragraphs: [
      "Ctrl+Z annule votre dernière action, Ctrl+Y la rétablit, même après un rechargement. Une modification de plusieurs cartes s’annule en une fois.",
      "Une carte supprimée va à la corbeille.",
    ],
  },
  {
    id: "look",
    title: "Affichage, lecture, impression",
    paragraphs: [
      "« Affichage » règle la densité des cartes : compacte, normale ou détaillée. Le choix vaut pour ce poste.",
      "« Lecture, écran mural » montre le tableau sans aucun moyen de le modifier ; Échap en sort. « Imprimer le tableau… » prépare toutes les cartes pour le papier, en A4 ou A3.",
    ],
  },
  {
    id: "data",
    title: "Importer, exporter, sauvegarder",
    paragraphs: [
      "« Données » importe un fichier CSV : rien n’est écrit avant que vous ayez vu ce que l’import ferait, et il s’annule en une fois.",
      "Le navigateur peut effacer ses données. Le fichier de sauvegarde, gardé ailleurs, fait foi : le pied de la navigation dit son âge et ce qu’il ne contient pas encore.",
    ],
  },
  {
    id: "marking",
    title: "Mention de protection",
    paragraphs: [
      "La mention est en haut de chaque écran et de chaque page imprimée, et dans le nom des fichiers. « Réglages » la choisit ; un projet ou une carte peut porter plus.",
      "La mention affichée est la plus haute de ce qui est montré. La baisser demande un motif. Vigie n’est pas faite pour des informations classifiées.",
    ],
  },
  {
    id: "keys",
    title: "Au clavier",
    paragraphs: [
      "Tab va d’une colonne à l’autre ; les flèches vont d’une carte à l’autre, Début et Fin à la première et à la dernière. Entrée ouvre la carte.",
      "La touche Menu, ou Maj+F10, ouvre les actions d’une carte. Ctrl+/ montre tous les raccourcis.",
    ],
  },
];

import type { Chapter } from "./chapter";

/** The guide in French: the same chapters in every language, in the same order. */
export const chapters: readonly Chapter[] = [
  {
    id: "start",
    title: "Commencer",
    paragraphs: [
      "Vigie range le travail d’une équipe en cartes, dans un backlog et des sprints. Tout reste dans ce navigateur, sur ce poste : rien ne part sur le réseau.",
      "Pour essayer sans risque : « Voir l’exemple » ouvre un portefeuille fictif, avec un premier plan guidé. Pour commencer : « Commencer à vide » crée un premier projet. Pour reprendre les cartes d’un autre outil : « Importer un fichier ».",
    ],
  },
  {
    id: "plan",
    title: "Planifier un sprint",
    paragraphs: [
      "Chaque colonne est un sprint ; la première est le backlog. Pour planifier : glissez une carte vers un sprint ; la charge qu’il aurait s’affiche avant de lâcher.",
      "Sans glisser : le bouton « … » d’une carte, puis « Déplacer vers… ». Au clavier : {lift} prend la carte, {heldWalk} la déplacent, {drop} la pose, {cancel} la remet à sa place.",
      "Pour changer les dates, l’objectif ou la capacité : « … » du sprint, « Modifier le sprint ». Dépasser la capacité est signalé, jamais refusé.",
    ],
  },
  {
    id: "portfolio",
    title: "Tenir le portefeuille",
    paragraphs: [
      "« Portefeuille » réunit objectifs, axes socles, jalons, documents et organisations ; « Processus numérisés », « Risques » et « Acteurs » ont chacun leur page. Le titre d’une colonne trie, le nom d’une ligne ouvre son formulaire.",
      "Une date se tape comme la source la donne : « février 2018 », « T3 2018 », « fin 2017 », « 2022 ». Un montant « non détaillé » n’est jamais compté comme zéro.",
    ],
  },
  {
    id: "sprint",
    title: "Démarrer, terminer, rouvrir un sprint",
    paragraphs: [
      "Pour démarrer : « … » du sprint, « Démarrer le sprint… ». Vous voyez d’abord ce qui sera figé : cartes, points, capacité, dates. Un seul sprint est en cours à la fois, et aucun ne démarre tout seul.",
      "Pour terminer : « Terminer le sprint… » demande où va chaque carte non terminée : le backlog, un autre sprint ou un nouveau. Pour revenir dessus : « Rouvrir… », en tête du sprint terminé, demande un motif.",
      "Pour préparer la suite : « Proposer le sprint… » prend le haut du backlog à la vélocité des derniers sprints, « Nouveaux sprints… » en crée plusieurs, « Capacité… » compte les jours de chaque personne.",
    ],
  },
  {
    id: "status",
    title: "Suivre le sprint en cours",
    paragraphs: [
      "Pour voir l’avancement : « Tableau » range les cartes du sprint en cours par statut. Y déplacer une carte change son statut ; une colonne dit quand sa limite d’en-cours est dépassée.",
    ],
  },
  {
    id: "meetings",
    title: "Tenir les réunions d’une équipe",
    paragraphs: [
      "« Réunions », à côté des vues du projet, ouvre la mêlée quotidienne, la revue, la rétrospective et l’estimation à plusieurs. Les notes sont gardées dès la frappe ; Ctrl+Entrée les enregistre dans le compte rendu du jour.",
      "La mêlée se mène au clavier : {turnNext} pour la suite, {turnBack} pour revenir, {turnPause} pour la pause. Les cartes bloquées viennent d’abord, puis celles qui n’avancent plus.",
      "Les notes d’une rétrospective sont sans nom. Une action devient une carte du backlog ; la rétrospective suivante commence par son état.",
      "« Imprimer » propose aussi des cartes à découper, la synthèse d’un sprint en une page et les comptes rendus.",
    ],
  },
  {
    id: "cards",
    title: "Écrire des cartes",
    paragraphs: [
      "Pour ajouter : « Ajouter une carte », en bas d’une colonne. Entrée ajoute et laisse le champ ouvert pour la suivante ; plusieurs lignes collées deviennent autant de cartes, si vous l’acceptez.",
      "Pour ouvrir une carte : son titre, ou {open}. Chaque champ s’enregistre dès qu’il est choisi. Un texte en cours est gardé comme brouillon : Échap, un clic à côté ou une panne ne le perdent pas.",
      "Pour dire qu’une carte est arrêtée : « Signaler un blocage », avec un motif. Pour revenir à la valeur d’avant : « Rétablir », dans l’activité de la carte.",
    ],
  },
  {
    id: "markdown",
    title: "Mettre en forme un texte",
    paragraphs: [
      "Descriptions et commentaires se mettent en forme en Markdown : `**gras**`, `*italique*`, `- liste`, `- [ ] case à cocher`, `> citation`, `[lien](https://…)`. Les boutons au-dessus du champ l’écrivent pour vous ; « Aperçu » montre le résultat.",
      "Pour citer une carte : écrivez sa clé, `INT-44` ; elle devient un lien. Pour enregistrer : Ctrl + Entrée.",
    ],
  },
  {
    id: "attachments",
    title: "Joindre des fichiers",
    paragraphs: [
      "Pour joindre : « Joindre des fichiers », ou déposez-les sur la carte, ou collez une image. Au plus 10 Mo par fichier, 50 Mo par carte, 500 Mo en tout ; la place prise est affichée.",
      "Les fichiers restent sur ce poste et dans les sauvegardes complètes. Le menu d’un fichier le montre, l’enregistre, le renomme ou le retire.",
    ],
  },
  {
    id: "templates",
    title: "Utiliser des modèles",
    paragraphs: [
      "Pour une carte qui revient : « … » de la carte ouverte, « Enregistrer comme modèle… ». Puis, à l’ajout d’une carte, « Depuis un modèle… » : critères et sous-tâches suivent.",
      "Pour un projet semblable : « Enregistrer comme modèle », dans les réglages du projet, garde colonnes, limites, types, étiquettes et définitions.",
    ],
  },
  {
    id: "select",
    title: "Choisir plusieurs cartes",
    paragraphs: [
      "Pour choisir : Ctrl + clic sur chaque carte, Maj + clic pour toutes celles d’entre deux. Au clavier : {select} choisit, {selectUp} et {selectDown} étendent, {selectAll} prend toute la colonne, {clearSelection} efface le choix.",
      "Ce que vous faites avec une carte choisie vaut pour toutes : glisser, déplacer par le menu, mettre à la corbeille. Une seule annulation reprend le tout.",
    ],
  },
  {
    id: "bulk",
    title: "Modifier plusieurs cartes d’un coup",
    paragraphs: [
      "Pour changer un champ partout : choisissez les cartes, puis « Modifier… ». Pour toutes celles d’un filtre : « Modifier les cartes affichées… ».",
      "L’aperçu dit ce qui change, sur combien de cartes, et lesquelles ne peuvent pas participer. Rien n’est écrit avant le bouton ; {undo} reprend le tout.",
    ],
  },
  {
    id: "touch",
    title: "Replier des colonnes, utiliser un écran tactile",
    paragraphs: [
      "Pour gagner de la place : la flèche en tête du backlog, ou « … » d’un sprint, « Replier ». Le bandeau qui reste dit le nombre de cartes et la charge, et l’on peut y déposer des cartes.",
      "Au doigt : posez-le un instant sur une carte, puis déplacez-la ; un geste vif fait défiler. Près d’un bord, le tableau avance. Pour choisir plusieurs cartes : « … », « Sélectionner ».",
    ],
  },
  {
    id: "find",
    title: "Filtrer le tableau",
    paragraphs: [
      "Pour ne voir que certaines cartes : tapez des mots dans « Filtrer les cartes », ou cochez dans « Filtres ». Le nombre de cartes masquées est affiché ; « Tout afficher » les rend. Accents et majuscules ne comptent pas.",
      "L’adresse garde le filtre : mettez-la en favori pour retrouver la même vue.",
    ],
  },
  {
    id: "query",
    title: "Écrire un filtre",
    paragraphs: [
      "Un champ, deux-points, une valeur ; la flèche bas propose ce qui convient. Mes cartes : `assigné:moi`. Celles de personne : `assigné:aucun`. Une étiquette ou l’autre : `étiquette:réseau,sécurité`. Tout sauf les tâches : `-type:tâche`.",
      "Échéance dans moins de 7 jours, retards compris : `échéance:<7j`. En retard : `échéance:dépassée`. En décembre : `échéance:2026-12-01..2026-12-31`. De 3 à 8 points : `points:3..8`. Sans estimation : `points:aucun`. Haute ou plus : `priorité:>=haute`.",
      'Et aussi : `sprint:actuel`, `statut:"En cours"`, `bloqué:oui`, `parent:INT-4`, `"bascule de nuit"` pour des mots à la suite. Plusieurs champs valent tous à la fois : `sprint:actuel assigné:moi`. Un filtre mal écrit dit où il s’arrête.',
    ],
  },
  {
    id: "palette",
    title: "Rechercher partout, ou agir",
    paragraphs: [
      "{palette} ou « Rechercher ou agir », en haut : quelques mots trouvent toute carte de tous les projets, jusque dans ses commentaires et ses critères. {open} l’ouvre par-dessus l’écran, Ctrl + Entrée va à son tableau.",
      "Pour agir sans chercher un bouton : tapez « nouvelle carte », « sauvegarde », « sombre », le nom d’un projet ou d’un écran.",
    ],
  },
  {
    id: "views",
    title: "Garder une vue",
    paragraphs: [
      "Pour retrouver un filtre : « Vues », « Enregistrer cette vue… ». Elle est pour vous, sur ce poste ; « Partager avec l’équipe » la met dans le projet et ses sauvegardes.",
      "Pour renommer ou supprimer une vue : « Vues », « Gérer les vues… ».",
    ],
  },
  {
    id: "undo",
    title: "Annuler",
    paragraphs: [
      "{undo} annule votre dernière action, {redo} la rétablit, même après un rechargement. Une modification de plusieurs cartes s’annule en une fois.",
      "Annuler n’écrase jamais un travail plus récent : ce qui a changé depuis reste, et un message dit quoi. {notices} mène aux messages du bas de l’écran.",
    ],
  },
  {
    id: "journal",
    title: "Revenir sur une action ancienne",
    paragraphs: [
      "« Journal » montre tout ce qui a été fait, par qui et quand. Pour retrouver une action : filtrez par personne, projet, période, ou par une clé de carte.",
      "Pour l’annuler, même ancienne, même celle d’un collègue : « Annuler ce geste » dit d’abord ce qui reviendrait et ce qui resterait.",
    ],
  },
  {
    id: "trash",
    title: "Corbeille et archives",
    paragraphs: [
      "Pour supprimer une carte : « … », « Mettre à la corbeille ». Elle y reste 30 jours ; « Restaurer » la remet à sa place.",
      "Pour sortir une carte du tableau sans l’effacer : « Archiver ». Elle se retrouve par la recherche, aussi longtemps que vous voulez. « Archiver les cartes terminées » le fait d’un coup.",
    ],
  },
  {
    id: "look",
    title: "Régler l’affichage, l’écran mural",
    paragraphs: [
      "« Affichage » règle la densité des cartes : compacte, normale ou détaillée. Le choix vaut pour ce poste, comme la langue et le thème, dans « Réglages ».",
      "Pour montrer le tableau à tous : « Affichage », « Lecture, écran mural ». Rien ne peut y être modifié, et il suit ce qui change. « Grands caractères » le rend lisible de loin ; Échap en sort.",
    ],
  },
  {
    id: "flow",
    title: "Lire le flux",
    paragraphs: [
      "« Rapports », « Flux » : combien de cartes dans chaque colonne jour après jour, le temps de cycle ou le délai total, l’âge de ce qui est en cours, le débit par jour, semaine ou mois, les blocages, les dépassements de la limite d’en-cours et la loi de Little.",
      "« Commencé et terminé » choisit les colonnes qui comptent ; sans choix, c’est leur catégorie. Le choix est dans l’adresse et s’écrit sous chaque graphique. Flèches : parcourir les points ; « Voir … cartes » ouvre ce qu’il y a derrière un nombre.",
      "« Laissé de côté » nomme ce qui n’a pas pu être mesuré, et pourquoi. Un flux qui n’est pas stable ne permet pas de prévoir à partir des durées seules.",
    ],
  },
  {
    id: "team",
    title: "Lire les rapports de l’équipe",
    paragraphs: [
      "« Rapports », « Équipe » : la vélocité des derniers sprints terminés (3 à 15), la prévisibilité, le prévu et l’imprévu, la capacité utilisée et les types de travail. Une vélocité ne se compare jamais entre équipes.",
      "Les listes en haut règlent le nombre de sprints, l’unité, le jour où la planification est finale et le poids des fins tardives. En dessous de trois sprints, il n’y a pas de fourchette.",
    ],
  },
  {
    id: "forecast",
    title: "Prévoir une fin",
    paragraphs: [
      "« Rapports », « Prévision » : la date à laquelle le reste sera terminé, ou ce qui le sera à une date, à 50, 70, 85 et 95 chances sur 100. La phrase se lit telle quelle en comité.",
      "La prévision tire au sort parmi les périodes passées de l’équipe, que la page montre. La même graine redonne la même réponse. « Prévision indicative » veut dire : à ne pas présenter comme ferme.",
    ],
  },
  {
    id: "print",
    title: "Imprimer le tableau",
    paragraphs: [
      "Pour imprimer : « Affichage », « Imprimer le tableau… ». Choisissez A4 ou A3, portrait ou paysage, avec ou sans les descriptions ; toutes les cartes des colonnes ouvertes y sont.",
      "Les titres des colonnes et la mention de protection reviennent sur chaque page. Pour un fichier : choisissez « Enregistrer au format PDF » dans la fenêtre d’impression du navigateur.",
    ],
  },
  {
    id: "data",
    title: "Importer, exporter",
    paragraphs: [
      "Pour reprendre des cartes : « Données », « Choisir un fichier ». Rien n’est écrit avant que vous ayez vu ce que l’import ferait, et il s’annule en une fois.",
      "Pour un tableur : « Données », « Exporter en CSV » ; Excel l’ouvre, accents compris.",
    ],
  },
  {
    id: "program",
    title: "Planifier un intervalle",
    paragraphs: [
      "« Tableau de programme » met les épopées de tous les projets dans les itérations d’un intervalle : en glissant, au clavier (Espace, flèches, Espace) ou par leur menu. La case dit la charge et les conflits avant que vous lâchiez.",
      "Ouvrez une épopée pour dire qui elle attend. L’onglet « Dépendances » en fait un tableau ; « Engager l’intervalle » fige le plan, et ce qui change ensuite est un écart.",
    ],
  },
  {
    id: "past",
    title: "Voir à une date",
    paragraphs: [
      "« Voir à une date… » (vue d’ensemble, « Affichage » d’un tableau, ou Ctrl+K) montre tous les écrans tels qu’ils étaient à la fin d’un jour. Le bandeau rappelle le jour ; rien ne peut y être modifié.",
      "« Changer de jour » et « Revenir à aujourd’hui » sont dans le bandeau. L’adresse garde le jour : elle peut être envoyée ou mise en favori.",
    ],
  },
  {
    id: "backup",
    title: "Sauvegarder, restaurer",
    paragraphs: [
      "Le navigateur peut effacer ses données. Pour ne rien perdre : « Données », « Enregistrer une sauvegarde », et rangez le fichier ailleurs que sur ce poste. Le pied de la navigation dit son âge et ce qu’il ne contient pas encore.",
      "Pour reprendre une sauvegarde : « Restaurer une sauvegarde » montre d’abord ce qu’elle contient et ce qui changerait. « Fusionner » réunit le travail de deux postes : champ par champ, la modification la plus récente gagne.",
    ],
  },
  {
    id: "marking",
    title: "Mention de protection",
    paragraphs: [
      "La mention est en haut de chaque écran et de chaque page imprimée, et dans le nom des fichiers. Pour la choisir : « Réglages » ; un projet ou une carte peut porter plus.",
      "La mention affichée est la plus haute de ce qui est montré. La baisser demande un motif. Vigie n’est pas faite pour des informations classifiées.",
    ],
  },
  {
    id: "keys",
    title: "Au clavier",
    paragraphs: [
      "Tab va d’une colonne à l’autre ; {walk} vont d’une carte à l’autre, {ends} à la première et à la dernière. {open} ouvre la carte, {cardMenu} ses actions.",
      "Pour voir tous les raccourcis : {sheet}. Pour des raccourcis d’une seule touche : « Réglages », « Raccourcis à une touche ».",
    ],
  },
];

import type { ProjectScript } from "./project-script";

/** « Dématérialisation RH », an invented project. */
export const staffForms: ProjectScript = {
  code: "DEM",
  seed: 43,
  name: "Dématérialisation RH",
  program: null,
  colour: "green",
  closed: 3,
  capacities: [22, 24, 24, 24, 24],
  goals: [
    "une demande de congé sans papier, de bout en bout",
    "le dossier s’ouvre en un geste",
    "les frais se saisissent depuis un téléphone",
    "la signature électronique est acceptée partout",
    "la mobilité se demande en ligne",
  ],
  people: ["DV", "RH", "RH", "DV", "EG", "RH", "EG"],
  labels: [
    ["formulaire", "green", /poser|saisir|déposer|inscri|demand|prérempl|photogra/i],
    ["réglementation", "violet", /sign|conserv|probante|délégation|plafond|décision/i],
    ["usage", "amber", /voir|suivre|livret|prévenir|équipe|accueil/i],
  ],
  epics: [
    [
      "Congés et absences",
      "green",
      "En tant qu’agent, je veux poser un congé sans imprimer, afin d’avoir la réponse le jour même.",
    ],
    [
      "Dossier individuel",
      "blue",
      "En tant qu’agent, je veux relire mon dossier, afin de signaler ce qui manque.",
    ],
    [
      "Mobilité",
      "violet",
      "En tant qu’agent, je veux suivre ma demande de mutation, afin de préparer mon départ.",
    ],
    [
      "Frais de déplacement",
      "amber",
      "En tant qu’agent en mission, je veux photographier mes justificatifs, afin d’être remboursé sans relance.",
    ],
    [
      "Signature électronique",
      "indigo",
      "En tant que chef de service, je veux signer depuis mon poste, afin que rien n’attende mon retour.",
    ],
    [
      "Formation",
      "cyan",
      "En tant que responsable de formation, je veux voir les places qui restent, afin de les proposer à temps.",
    ],
    [
      "Accueil des arrivants",
      "brown",
      "En tant que nouvel arrivant, je veux remplir mes papiers avant le premier jour, afin d’être accueilli et non enregistré.",
    ],
  ],
  notes: [
    "Texte à relire par le service juridique avant mise en ligne.",
    "Le papier reste possible pendant trois mois.",
    "Essayer avec cinq agents qui n’ont jamais vu l’écran.",
    "Ne demander que ce que l’administration ne sait pas déjà.",
  ],
  criteria: [
    "Formulaire rempli en moins de trois minutes",
    "Lisible au lecteur d’écran",
    "Accusé de réception envoyé",
    "Règles relues par le métier",
    "Version papier retirée du guichet",
  ],
  cards: `
au5 Poser un congé en ligne
at2 Recenser les imprimés de congé encore employés
bu5 Ouvrir son dossier en lecture
ds3 Étudier la valeur probante d’une photographie
ct2 Décrire le parcours d’une mutation
eu5 Signer une décision simple
au3 Valider les congés de son équipe
fb2 Une session complète accepte encore des inscriptions
bt3 Numériser les dossiers d’un service volontaire
gu3 Préremplir la fiche d’arrivée
du5 Photographier un justificatif
ab2 Le solde compte deux fois le jour férié
et3 Relire les délégations de signature
bu3 Signaler une pièce manquante
fu3 Voir les places restantes d’une session
dt2 Fixer les plafonds par type de frais
cu5 Déposer un vœu de mobilité
gt1 Choisir les pièces demandées avant l’arrivée
db3 Le reçu de péage est lu comme un numéro
eu3 Suivre les documents à signer
as2 Demander aux équipes comment elles se remplacent
bb2 La pièce jointe s’ouvre dans le mauvais dossier
du5 @p+ Saisir ses frais depuis un téléphone
eu5 @r Signer plusieurs décisions à la fois
at2 @d Prévenir quand un congé attend depuis trois jours
eb3 @t La signature expirée passe pour valable
bt3 @d Numériser les dossiers du deuxième service
gu3 @p Envoyer le livret d’accueil
fu3 @t S’inscrire sur liste d’attente
cu8 @1 Suivre sa demande de mutation
cu5 @1 Voir les postes ouverts près de chez soi
ct3 @1 Prévenir les deux services d’une mutation
bu5 @b Demander la correction d’une donnée
au3 @b Poser {une demi-journée|un congé exceptionnel|un temps partiel}
du5 @b Avance sur frais {de mission longue|de déménagement}
es3 @b Étudier la signature hors connexion
fu5 @b Attestation de formation signée
ft- @b Reprendre les sessions des trois dernières années
gu3 @b Réserver son badge avant l’arrivée
gb1 @b Le livret cite un service qui a déménagé
cu- @b Bourse aux échanges de postes
bt3 @b Durées de conservation par type de pièce
au3 @b Rappeler les congés à solder
du3 @b Remboursement suivi pas à pas
gu2 @b Présenter l’équipe avant l’arrivée
eu5 @b Parapheur {de service|de projet}
fb1 @b L’attestation porte l’ancien nom du service
`,
};

/** « Ouverture des données », an invented project. */
export const openData: ProjectScript = {
  code: "DON",
  seed: 44,
  name: "Ouverture des données",
  program: null,
  colour: "blue",
  closed: 2,
  capacities: [18, 18, 20, 20],
  goals: [
    "un catalogue interne que l’on peut interroger",
    "une règle claire de ce qui peut sortir",
    "un premier jeu publié et suivi",
    "les réutilisateurs savent à qui écrire",
  ],
  people: ["AD", "DS", "AD", "JU", "JU", "DS"],
  labels: [
    ["catalogue", "blue", /catalogue|fiche|jeux?\b|dictionnaire/i],
    ["juridique", "violet", /licence|règle|anonym|comité|devine/i],
    ["qualité", "green", /contrôl|qualité|corriger|cases|dates/i],
  ],
  epics: [
    [
      "Catalogue",
      "blue",
      "En tant qu’analyste, je veux chercher un jeu par son sujet, afin de ne pas le refaire.",
    ],
    [
      "Qualité",
      "green",
      "En tant que producteur, je veux voir mes trous, afin de les combler avant publication.",
    ],
    [
      "Publication",
      "teal",
      "En tant que citoyen, je veux un fichier que mon tableur ouvre, afin de compter moi-même.",
    ],
    [
      "Anonymisation",
      "red",
      "En tant que responsable du traitement, je veux une preuve d’anonymat, afin d’autoriser la sortie.",
    ],
    [
      "Filière de la donnée",
      "violet",
      "En tant que producteur, je veux savoir qui décide, afin de ne pas bloquer une demande.",
    ],
    [
      "Réutilisations",
      "orange",
      "En tant que réutilisateur, je veux signaler une erreur, afin qu’elle soit corrigée à la source.",
    ],
  ],
  notes: [
    "Avis du délégué à la protection des données requis.",
    "Publier petit, publier juste, publier à date fixe.",
    "Sans dictionnaire, pas de publication.",
    "Le jeu reste interne tant que la règle de sortie n’est pas signée.",
  ],
  criteria: [
    "Dictionnaire des champs joint",
    "Licence choisie",
    "Aucune personne reconnaissable",
    "Fichier ouvert dans un tableur",
    "Contact de publication nommé",
  ],
  cards: `
au5 Chercher un jeu de données par mot
bt2 Mesurer la part de cases vides
ds3 Comparer deux méthodes d’anonymisation
et2 Nommer les référents données de trois services
cu3 Publier un dictionnaire avec chaque fichier
at3 Décrire vingt jeux existants
fu3 Recueillir les demandes des réutilisateurs
bb2 Les dates américaines passent le contrôle
eu5 Écrire la règle de sortie en une page
du5 Remplacer les communes rares par leur département
ct2 Choisir la licence par défaut
at1 Retirer les jeux décrits deux fois
bu3 Contrôler un fichier avant dépôt
es2 Étudier le rôle d’un comité de publication
cu5 @p+ Publier la liste des marchés passés
bt3 @d Corriger les montants sans unité
db3 @r Une petite cellule laisse deviner une personne
fu3 @t Répondre à une demande en dix jours
at2 @d Dater chaque fiche du catalogue
eu3 @p Former les référents de la donnée
cu5 @1 Publier les effectifs par tranche d’âge
fu3 @1 Afficher l’adresse de contact sur chaque fiche
ct2 @1 Annoncer les dates de mise à jour
au5 @b Relier les jeux qui partagent une clé
au3 @b Abonnement aux nouveautés {du catalogue|d’un thème}
bu5 @b Note de qualité sur chaque fiche
bt3 @b Contrôle des {codes géographiques|numéros de marché|doublons de lignes}
cu5 @b Publier {les consommations d’énergie|les espaces naturels suivis|les visites de musées}
cs- @b Étudier une interface de consultation
du5 @b Preuve d’anonymat jointe au dossier
et2 @b Réunir les référents chaque trimestre
fs2 @b Demander aux réutilisateurs ce qu’ils attendent
fb1 @b Le formulaire refuse les adresses longues
cb2 @b Les accents se perdent à l’ouverture du fichier
au2 @b Fiche de jeu lisible sur téléphone
bs2 @b Étudier un contrôle par échantillon
et3 @b Kit d’accueil du référent données
du3 @b Seuil de diffusion par thème
`,
};

import type { ProjectScript } from "./project-script";

/** « Rénovation du SI »: the source names the axis and no project; all this is invented. */
export const informationSystem: ProjectScript = {
  code: "RSI",
  seed: 1,
  name: "Rénovation du SI",
  program: "informationSystem",
  colour: "violet",
  closed: 4,
  capacities: [26, 28, 28, 26, 28, 28, 30],
  goals: [
    "une carte des applications que chacun reconnaît",
    "un premier échange sans fichier déposé",
    "l’annuaire d’essai répond en une seconde",
    "une application retirée pour de bon",
    "l’annuaire unifié est prêt pour les portails",
    "les portails lisent l’annuaire unifié",
    "trois applications prêtes à quitter l’ancien hébergement",
  ],
  people: ["AU", "RA", "DA", "EX", "EX", "AU", "DA"],
  labels: [
    ["reprise", "orange", /reprise|fusion|rapproch|déplac/i],
    ["interface", "blue", /échange|interface|portail|contrat/i],
    ["retrait", "red", /retrait|étein|retir|archiv|hors d’usage/i],
    ["socle", "slate", /serveur|socle|livr|sauvegard|intégration/i],
  ],
  epics: [
    [
      "Cartographie applicative",
      "violet",
      "En tant qu’urbaniste, je veux savoir qui emploie quoi, afin de ne rien retirer à l’aveugle.",
    ],
    [
      "Annuaire unifié",
      "blue",
      "En tant que responsable d’application, je veux interroger un seul annuaire, afin de ne plus tenir le mien.",
    ],
    [
      "Échanges entre applications",
      "teal",
      "En tant que responsable d’application, je veux des échanges décrits et suivis, afin de savoir quand l’un d’eux casse.",
    ],
    [
      "Applications à retirer",
      "red",
      "En tant qu’exploitant, je veux éteindre ce qui ne sert plus, afin de garder mes forces pour le reste.",
    ],
    [
      "Hébergement",
      "brown",
      "En tant qu’exploitant, je veux reconstruire un serveur sans y penser, afin de le faire souvent.",
    ],
    [
      "Données de référence",
      "green",
      "En tant que gestionnaire, je veux une seule liste d’organismes, afin que les totaux se recoupent.",
    ],
    [
      "Chaîne de livraison",
      "cyan",
      "En tant que développeur, je veux livrer chaque semaine sans nuit blanche, afin que les corrections arrivent vite.",
    ],
  ],
  notes: [
    "Les anciennes interfaces restent ouvertes deux sprints après la bascule.",
    "Décision attendue du comité de pilotage ; préparer les deux réponses.",
    "Compter les utilisateurs réels sur trois mois, pas les comptes ouverts.",
    "La reprise se joue trois fois à blanc avant la vraie.",
    "Le contrat d’interface se relit avec ceux qui s’en servent.",
  ],
  criteria: [
    "Contrat d’interface publié",
    "Reprise jouée à blanc",
    "Écarts de données expliqués",
    "Utilisateurs prévenus",
    "Sauvegarde restaurée une fois",
    "Consommateurs recensés",
    "Temps de réponse mesuré",
  ],
  cards: `
at3 Recenser les applications sans responsable connu
bs3 Comparer les attributs des annuaires existants
cu5 Décrire les dix échanges les plus fréquents
dt2 Compter les connexions des applications anciennes
eu5 Reconstruire un serveur d’essai par script
ft3 Rapprocher deux listes d’organismes
gt2 Mettre le premier dépôt sous intégration continue
au5 Dessiner la carte des applications par métier
bu5 Fusionner les fiches en double de l’annuaire d’essai
cb2 Un fichier d’échange arrive deux fois
ds2 Étudier l’archivage des données d’une application retirée
eb3 Le serveur d’essai perd son heure au redémarrage
fu5 Publier une liste unique d’organismes
gu3 Lancer les essais à chaque changement
at2 Faire relire la carte par trois métiers
bt3 Nettoyer les adresses hors d’usage
cu5 Remplacer un dépôt de fichiers par une interface
dt3 Prévenir les derniers utilisateurs du gestionnaire de courrier
ee5 Sauvegarder et restaurer la base d’essai
fb2 Un organisme dissous reste proposé à la saisie
bu5 Répondre aux recherches en moins d’une seconde
au3 Relier chaque application à ses données
gt2 Signer les livrables
cu3 Rejouer un échange manqué sans intervention
du5 Éteindre le gestionnaire de courrier historique
eu3 Surveiller la place disque avant la panne
ft1 Dater les mises à jour de référence
bb2 Les prénoms composés disparaissent de la recherche
dt2 Remettre les archives au service qui les garde
cu3 Prévenir quand un échange prend du retard
eu3 Éteindre les serveurs d’essai le week-end
ge3 Livrer en préproduction d’un seul geste
bs2 Étudier la reprise des groupes imbriqués
au3 Marquer les applications en fin de soutien
bu5 @p+ Annuaire unifié, reprise des comptes de service
cu5 @d Suivre les échanges sur une seule page
db2 @d L’archive retirée manque dans l’inventaire
eu5 @r+ Héberger deux applications sur le socle neuf
ft3 @t Rapprocher les codes postaux des organismes
gu3 @p Livrer sans couper le service
at2 @d Mettre la carte à jour après chaque retrait
bt3 @t Documenter les attributs de l’annuaire
bu8 @1 Annuaire unifié, ouverture aux portails
bt3 @1 Brancher les portails d’essai sur l’annuaire
cu5 @1 Contrat d’interface de l’annuaire, version {1|2}
gt2 @1 Mesurer la durée d’une livraison
eu8 @2 Déplacer trois applications vers le socle neuf
es3 @2 Étudier la reprise après sinistre
ft5 @2 Dédoublonner les fournisseurs
du5 @b Retrait {du suivi de parc|de l’ancien intranet|du registre de visites}
du- @b Retrait des bases individuelles restantes
bu5 @b Annuaire unifié, {photos et fonctions|délégations|historique des affectations}
cu5 @b Échange de {nomenclatures|calendriers|positions comptables} par interface
cs3 @b Étudier un bus d’événements
et3 @b Chiffrer les sauvegardes du socle
eb2 @b Une restauration s’arrête sans message
fu3 @b Faire corriger une donnée par celui qui la voit
fu- @b Référentiel des bâtiments
gt2 @b Fermer les accès directs à la préproduction
gs2 @b Comparer deux outils de revue
at3 @b Noter le coût annuel de chaque application
au5 @b Montrer la carte aux chefs de projet
at3 @b Relever les licences {inutilisées|à échéance}
eu5 @b Déplacer {les outils de bureau|les applications de suivi} vers le socle neuf
cu3 @b Page d’état des échanges pour les métiers
`,
};

import type { ProjectScript } from "./project-script";

/** « Refondation du réseau Intradef »: everything below the programme's own name is invented. */
export const intradef: ProjectScript = {
  code: "INT",
  seed: 30,
  name: "Refondation du réseau Intradef",
  program: "intradef",
  colour: "indigo",
  closed: 11,
  capacities: [30, 32, 30, 32, 34, 30, 32, 34, 34, 32, 34, 36, 32, 34],
  goals: [
    "l’équipe sait ce qui est branché et où",
    "un premier site d’essai est relié",
    "les comptes partagés sont connus",
    "les liens principaux sont mesurés",
    "la maquette de segmentation tourne",
    "les règles de filtrage sont relues à deux",
    "l’authentification forte marche sur un portail",
    "les alertes arrivent à l’exploitation",
    "un retour arrière est répété jusqu’au bout",
    "les journaux se lisent au même endroit",
    "le site pilote est prêt à basculer",
    "le site pilote bascule sans coupure",
    "première zone segmentée en production",
    "première région migrée",
  ],
  people: ["JB", "CL", "AM", "TV", "AM", "SD", "SD", "CL"],
  labels: [
    ["pilote", "blue", /pilote|essai|maquette/i],
    ["coupure", "red", /bascul|coup|fenêtre/i],
    ["exploitation", "green", /alerte|sonde|journa|exploitation|mesur|panne/i],
    ["documentation", "slate", /fiche|dossier|procédure|plans|registre|inventa|document/i],
    ["sécurité", "violet", /filtrage|pare-feu|compte|droit|carte|habilit|chiffr|isol|sécurité/i],
  ],
  epics: [
    [
      "Accès et identité",
      "blue",
      "En tant qu’agent, je veux ouvrir mes portails avec ma seule carte, afin de ne plus retenir plusieurs mots de passe.",
    ],
    [
      "Migration des sites",
      "brown",
      "En tant qu’agent de la base, je veux que mon poste garde ses accès pendant la bascule, afin de poursuivre mon service.",
    ],
    [
      "Segmentation",
      "violet",
      "En tant que responsable de la sécurité, je veux des zones séparées, afin qu’un incident reste là où il naît.",
    ],
    [
      "Supervision",
      "green",
      "En tant qu’exploitant, je veux voir une panne avant les utilisateurs, afin de la traiter sans attendre leur appel.",
    ],
    [
      "Passerelles",
      "teal",
      "En tant que responsable applicatif, je veux déclarer un flux une seule fois, afin de savoir qui l’a autorisé et pourquoi.",
    ],
    [
      "Postes et terminaux",
      "cyan",
      "En tant qu’agent nomade, je veux me connecter comme au bureau, afin de travailler en déplacement.",
    ],
    [
      "Homologation",
      "red",
      "En tant qu’autorité d’homologation, je veux un dossier à jour à chaque itération, afin de décider sur des faits.",
    ],
    [
      "Accompagnement des sites",
      "amber",
      "En tant que correspondant de site, je veux prévenir chacun à temps, afin que personne ne découvre la coupure.",
    ],
  ],
  notes: [
    "La fenêtre est un dimanche de 6 h à 10 h. Retour arrière possible jusqu’à 9 h.",
    "À mener avec l’exploitation : rien ne part en production sans sa relecture.",
    "Le périmètre se limite au site d’essai ; les autres sites suivent par lots.",
    "Ne pas figer de nom d’équipement dans la règle, seulement des rôles.",
    "Mesurer avant et après, avec la même sonde et aux mêmes heures.",
    "La procédure doit tenir sur une page et se lire debout.",
  ],
  wait: [
    "attend RSI-43, Annuaire unifié, ouverture aux portails, prévue au sprint 13.",
    "L’annuaire glisse d’un sprint. On garde la bascule à blanc.",
  ],
  criteria: [
    "Inventaire du site contrôlé",
    "Procédure de retour arrière relue",
    "Aucune session coupée pendant la bascule",
    "Débit mesuré avant et après",
    "Règles relues par une deuxième personne",
    "Exploitation prévenue et d’accord",
    "Documentation mise à jour",
    "Essai rejoué sur la maquette",
  ],
  cards: `
du5 Inventorier les équipements actifs du site d’essai
at2 Recenser les comptes partagés des postes d’accueil
bt3 Relever les plans de câblage des locaux techniques
ds3 Comparer trois façons de mesurer la disponibilité d’un lien
ht1 Nommer un correspondant par site
cu5 Dessiner les zones de la cible et leurs frontières
gt2 Ouvrir le dossier d’homologation de la maquette
fu3 Recenser les postes hors domaine
be5 Monter une maquette de deux sites reliés
eu3 Recenser les flux entrants de la zone administrative
bu5 Relier le site d’essai à la dorsale
au5 @p+ Authentification par carte agent sur tous les portails
dt2 Poser une sonde sur le lien du site d’essai
ab3 Le portail refuse les cartes renouvelées dans l’année
ct3 Numéroter les zones et leurs plages d’adresses
ft2 Noter les terminaux sans chiffrement de disque
hu2 Rédiger la fiche « ma bascule en cinq questions »
bs3 Étudier le câblage des bâtiments anciens
dt3 Dresser la liste des liens sans mesure
bu8 @c Bascule du site pilote
db2 @d Erreur 500 sur la page d’accueil du portail
at5 Classer les comptes partagés par usage réel
du5 @r+ Tableau de bord de supervision des liens
de3 @p Journalisation centralisée des équipements
eb2 La passerelle coupe les transferts de plus d’une heure
au2 @r+ Modèle d’habilitation par rôle
ab2 @t Latence anormale vers l’annuaire
cu3 Relier deux zones de la maquette par un pare-feu
gt3 Décrire les biens à protéger de la zone d’essai
bt1 @t Documenter la procédure de retour arrière
ds5 Choisir un format commun pour les journaux
cu8 @1 Segmentation du cœur de réseau, zone administrative
bt3 @d Inventaire des équipements du site pilote
at3 Retirer les comptes partagés du guichet d’essai
fe5 Préparer une image de poste pour la maquette
eu5 Déclarer un flux par formulaire plutôt que par courriel
au5 Vérifier un accès en une seule requête
ft3 Compter les postes par salle et par usage
du5 @1 Alertes de saturation envoyées à l’exploitation
at3 @1 Renouveler les certificats des relais
du3 @d Sonde de débit sur les liens principaux
bu13 @2 Migration des sites de la première région, lot 2
cu8 @2 Segmentation du cœur de réseau, zone technique
ge8 @2 Revue de sécurité avant homologation
ct5 @b Cartographier les flux entre enclaves métier
bu13 @1 Migration des sites de la première région, lot 1
du2 Mesurer la latence entre les deux sites reliés
cu8 @1 Filtrage applicatif sur les passerelles régionales
hb1 La fiche de bascule s’imprime sur trois pages
cu5 Fermer les accès directs entre zones
bt- @x Relever les baies (carte saisie deux fois)
bt3 Étiqueter les baies du site d’essai
eu3 Donner une date de fin à chaque flux temporaire
fb2 Le poste nomade perd la connexion au changement de réseau
au5 Ouvrir un premier portail par carte agent
gs2 Lire les réserves des homologations précédentes
dt3 Fixer les seuils d’alerte avec l’exploitation
au3 @b Retirer les comptes partagés des postes d’accueil
cu5 Isoler les imprimantes dans leur propre zone
ct2 Relire les règles de filtrage à deux
bs5 Étudier la bascule par étage plutôt que par site
eb3 Deux règles contradictoires sur la passerelle d’essai
ab2 @b Le portail ne répond plus après rotation des certificats
du3 Regrouper les alertes qui ont la même cause
hu3 Former les correspondants des deux premiers sites
bs5 @b Étudier la reprise de liaison par satellite
fu5 Chiffrer les disques des postes nomades
at1 Retirer les droits hérités d’anciens groupes
ht3 @b Former les correspondants informatiques de site
cb3 Une imprimante isolée reste visible de l’autre zone
ge3 Rejouer l’analyse de risque après segmentation
dt5 Envoyer les alertes à l’astreinte et à elle seule
bu5 Répéter la bascule à blanc sur la maquette
et3 Tenir le registre des ouvertures de flux
fu5 Basculer les imprimantes sans visite
au5 Ouvrir {deux autres portails|les portails de soutien} par carte agent
eu5 Journaliser chaque ouverture de flux
ct3 Sortir les caméras du réseau bureautique
fb1 L’écran de verrouillage cache la mention de protection
ht2 Prévenir les agents trois semaines avant la coupure
du5 Suivre la disponibilité par site et par mois
gu5 Tirer le dossier d’homologation des essais
ct3 Tracer les refus des pare-feu
be5 Préparer les bandeaux de connexion de la baie neuve
ab3 La carte bloquée ne se débloque qu’au siège
cu3 Fermer les flux que personne n’emploie depuis un an
gt2 Joindre les preuves d’essai au dossier
bu5 Déplacer la salle technique du site d’essai
ab1 Le portail affiche une date d’expiration fausse
es3 Comparer deux façons de filtrer les pièces jointes
bt2 Vérifier l’alimentation secourue des locaux
du3 Garder un an de mesures de débit
fu3 Installer les correctifs pendant la nuit
au3 Limiter à un mois les accès des prestataires
hu3 Tenir une permanence le lendemain de la bascule
cb2 Le pare-feu redémarre quand la table est pleine
be3 Doubler l’arrivée optique du site pilote
dt2 Relier la supervision à l’outil de tickets
eu5 Rendre une passerelle redondante
gs3 Préparer l’homologation provisoire de la zone d’essai
bu5 Répéter le retour arrière jusqu’au bout
at3 Fermer les comptes dormants depuis six mois
fu3 Offrir un réseau d’accueil aux postes inconnus
db3 Les compteurs de trafic repassent à zéro chaque lundi
cu5 Passer la maquette de segmentation en charge réelle
ht1 Afficher le calendrier des bascules dans chaque hall
bt2 Numéroter les prises des bureaux
du5 Comparer le débit promis et le débit mesuré
fb2 L’ouverture de session attend un lecteur absent
eb2 Un flux expiré reste ouvert jusqu’au redémarrage
du5 Réunir les journaux des {passerelles|pare-feu} au même endroit
au2 Prévenir l’agent avant la fin de sa carte
fe3 Mesurer le temps d’ouverture de session
ge5 Corriger les trois réserves de l’essai d’intrusion
cu5 Écrire les règles de la zone de soutien
bt3 Contrôler l’inventaire avant bascule
hs1 Demander aux agents ce qui les a gênés
du3 Montrer les pannes en cours sur un écran mural
at2 Vérifier les habilitations du site pilote
eu3 Couper les flux non chiffrés restants
bu5 Préparer les postes du site pilote
cb3 La zone d’essai répond sur une adresse retirée
ft2 Rapatrier les terminaux en fin de garantie
dt1 Nettoyer les sondes d’essai
ht2 Faire signer la fenêtre de bascule
be3 Sauvegarder les configurations avant chaque bascule
gt1 Dater chaque pièce du dossier
bu8 @b Migration des sites de la deuxième région, lot {1|2}
bu- @b Migration des sites de la troisième région
cu5 @b Segmentation du cœur de réseau, zone {de soutien|d’accueil}
au5 @b Authentification forte des administrateurs
at3 @b Revue annuelle des droits
du5 @b Prévoir la saturation des liens un mois avant
db2 @b Une alerte acquittée revient le lendemain
ds3 @b Étudier la supervision des sites sans personnel
eu8 @b Passerelle redondante pour {la première|la deuxième} région
es- @b Étudier la sortie vers les réseaux partenaires
fu5 @b Téléphonie des postes nomades
ft3 @b Remplacer les bornes sans fil de première génération
fb1 @b Le poste d’accueil demande deux fois le même code
gu5 @b Homologation ferme de la zone administrative
gt3 @b Suivre les réserves comme des cartes
hu3 @b Fiche de bascule pour {les sites outre-mer|les sites isolés}
ht2 @b Bilan de la première région avec les correspondants
be- @b Maquette d’un site relié par deux opérateurs
ct3 @b Retirer les règles de filtrage provisoires
au8 @b Un seul annuaire pour les {comptes de service|machines}
du5 @b Journal des pannes lisible par les sites
bt5 @b Reprise du câblage des sites {de stockage|d’instruction}
fs3 @b Étudier le poste sans disque local
hu3 @b Annoncer les coupures sur la page de chaque site
`,
};

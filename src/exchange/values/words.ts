import type { CardKind, Priority, StatusCategory } from "@/exchange/draft";
import { fold } from "@/lib/fold";

/**
 * What other tools call kinds, priorities and states, in the languages their
 * exports were seen in. Everything is compared folded; an unknown word is
 * never guessed, the caller names it to the person.
 */
function table<T extends string>(lines: Readonly<Record<T, string>>): ReadonlyMap<string, T> {
  const entries = Object.entries<string>(lines) as [T, string][];
  return new Map(
    entries.flatMap(([value, words]) => words.split("|").map((word) => [fold(word), value] as const)),
  );
}

/** `feature` is an epic where it has children, and a story where it has none: only the whole file can tell. */
export type ReadKind = CardKind | "epic" | "feature";

const kinds = table<ReadKind>({
  userStory:
    "story|user story|stories|récit|récit utilisateur|histoire|histoire utilisateur|us|userstory|product backlog item|pbi|requirement|exigence|besoin|improvement|amélioration|new feature|nouvelle fonctionnalité|feature request|demande de fonctionnalité|évolution|enhancement|história|historia|historia de usuario|historia de usuário|história de usuário|melhoria|mejora|nova funcionalidade|nueva función",
  task: "task|tâche|issue|ticket|todo|to do|to-do|technical task|tâche technique|code task|documentation|support|assistance|demande|request|service request|chore|action|tarefa|tarea|work item|élément",
  bug: "bug|anomalie|defect|défaut|incident|erreur|error|dysfonctionnement|problem|problème|bogue|falha|fallo|fehler|regression|régression",
  epic: "epic|épopée|épic|epopée|epopeia|epopeya|épico|epica|épica",
  feature: "feature|fonctionnalité|capability|capacité",
  enabler:
    "enabler|prérequis technique|prérequis|technical story|récit technique|technical debt|dette technique|tech debt|exploration|infrastructure",
  spike: "spike|étude|research|recherche|investigation|poc",
  subtask:
    "sub-task|subtask|sub task|sous-tâche|sous tâche|sub-tarefa|subtarefa|subtarea|technical sub-task|sub-bug|sous-tâche technique|unteraufgabe",
});

const priorities = table<Priority>({
  highest:
    "highest|blocker|critical|immediate|urgent|p0|p1|1|la plus haute|le plus haut|la plus élevée|maximale|très haute|très élevée|critique|bloquant|bloquante|immédiate|immédiat|urgente|mais alta|altíssima|muito alta|la más alta|más alta|highest priority|must|must have",
  high: "high|major|p2|2|haute|haut|élevée|élevé|majeure|majeur|alta|alto|important|importante|should|should have",
  medium:
    "medium|normal|moderate|p3|3|moyenne|moyen|normale|média|médio|media|medio|moyennement important|could",
  low: "low|minor|p4|4|basse|bas|faible|mineure|mineur|baixa|baixo|baja|bajo|menor",
  lowest:
    "lowest|trivial|p5|5|la plus basse|le plus bas|la plus faible|minimale|très basse|très faible|triviale|mais baixa|muito baixa|la más baja|más baja|insignifiante",
});

const categories = table<StatusCategory>({
  todo: "to do|todo|to-do|à faire|a faire|new|nouveau|nouvelle|open|ouvert|ouverte|reopened|rouvert|réouvert|rouverte|backlog|created|créé|draft|brouillon|proposed|proposé|proposée|selected|sélectionné|selected for development|sélectionné pour le développement|sélectionné pour développement|ready|prêt|prête|prêt à démarrer|ready for development|ready for dev|prêt pour développement|planned|planifié|planifiée|planning|unstarted|not started|non démarré|non commencé|pas commencé|pending|en attente|en attente de démarrage|received|reçu|triage|à trier|to triage|unscheduled|not scheduled|non planifié|volunteer needed|more details needed|awaiting|à préparer|à affiner|à qualifier|à analyser|à planifier|cadrage|en cadrage|idée|idea|ideas|idées|funnel|on deck|next|a fazer|pendente|itens pendentes|tarefas pendentes|aberto|novo|nueva|nuevo|abierto|abierta|por hacer|tareas por hacer|pendiente|pendientes|no iniciado|zu erledigen|offen|neu|assigned|affecté|affectée|assigné|assignée",
  inProgress:
    "in progress|en cours|doing|active|actif|started|démarré|démarrée|commencé|ongoing|wip|committed|engagé|in development|en développement|en cours de développement|development|développement|dev|in dev|coding|analysis|analyse|en analyse|in analysis|design|conception|en conception|réalisation|en réalisation|conception / réalisation|expérimentation|déploiement|en déploiement|en cours de déploiement|deployment|deploying|in review|en revue|en relecture|review|revue|code review|revue de code|peer review|under review|en révision|in test|in testing|testing|test|tests|en test|en tests|à tester|to test|qa|in qa|recette|en recette|à recetter|validation|en validation|à valider|to validate|en cours de validation|to verify|à vérifier|verify|ready for test|ready for testing|prêt pour test|ready for review|ready for qa|uat|staging|preprod|préproduction|to deploy|à déployer|ready to deploy|ready for release|à livrer|prêt à livrer|blocked|bloqué|bloquée|on hold|suspendu|suspendue|waiting|feedback|commentaire|em andamento|em progresso|em revisão|en curso|en progreso|en revisión|en proceso|in arbeit|in bearbeitung|fazendo|in process|waiting for support|waiting for customer|indéterminé|indeterminate|patch available|pull request|pull request submitted|merge request",
  done: "done|accepted|terminé|terminée|fini|finie|fait|faite|closed|fermé|fermée|clos|close|clôturé|clôturée|resolved|résolu|résolue|complete|completed|complété|achevé|achevée|finished|delivered|livré|livrée|deployed|déployé|déployée|released|publié|publiée|en production|in production|prod|production|validé|validée|verified|vérifié|vérifiée|shipped|merged|recetté|recettée|archived|archivé|concluído|concluída|itens concluídos|feito|fechado|finalizado|finalizada|resolvido|hecho|listo|cerrado|cerrada|terminado|terminada|completado|completada|resuelto|resuelta|fertig|erledigt|geschlossen|fixed|corrigé|corrigée|implemented|implémenté",
  cancelled:
    "cancelled|canceled|annulé|annulée|abandonné|abandonnée|abandoned|rejected|rejeté|rejetée|refusé|refusée|won't do|won't fix|wont do|wont fix|wontfix|won’t do|will not do|ne sera pas fait|non traité|sans suite|removed|supprimé|supprimée|deleted|obsolete|obsolète|duplicate|doublon|invalid|invalide|declined|décliné|not a bug|cancelado|cancelada|rejeitado|rechazado|descartado|abgebrochen|abgelehnt",
});

/** The kind a word of another tool stands for, or null; compared without accents and case. */
export function readKind(text: string): ReadKind | null {
  return kinds.get(fold(text)) ?? null;
}

/** « 1 - High », « P2: haute » are read by their word, then by their figure. */
export function readPriority(text: string): Priority | null {
  const folded = fold(text);
  const word = folded.replace(/^(?:p?\d)\s*[-:–.]\s*/, "");
  return priorities.get(folded) ?? priorities.get(word) ?? null;
}

/** The level of a mention as it is printed or signed, its caveats aside: « DIFFUSION RESTREINTE – … », `DR-SF`. */
export function readMarking(text: string): "DR" | "NP" | null {
  const folded = fold(text);
  if (/^(?:dr|diffusion restreinte)(?![a-z])/.test(folded)) return "DR";
  return /^(?:(?:np|non protege)(?![a-z]).*|mention a choisir)?$/.test(folded) ? "NP" : null;
}

/** Where in the flow a state stands by its name, or null when the name says nothing in the languages we know. */
export function readCategory(text: string): StatusCategory | null {
  return categories.get(fold(text)) ?? null;
}

const yes = new Set([
  "true",
  "yes",
  "oui",
  "vrai",
  "1",
  "x",
  "y",
  "o",
  "sim",
  "si",
  "impediment",
  "blocked",
  "bloque",
]);
const no = new Set(["", "false", "no", "non", "faux", "0", "n", "nao", "-", "none", "aucun"]);

/** A cell that says yes or no; any other text (« attend le marché ») is the reason of a yes. */
export function readFlag(text: string): boolean {
  const folded = fold(text);
  return yes.has(folded) || !no.has(folded);
}

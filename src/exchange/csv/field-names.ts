import type { Field } from "@/exchange/draft";
import { fold } from "@/lib/fold";

/**
 * How tools name their columns, per field, the likelier first. Seen in exports
 * of Jira (en, fr, es, pt, de), Redmine, GitLab, GitHub, Azure DevOps, Pivotal,
 * WeKan, Trello's spreadsheets and public story-point sets. Compared folded,
 * with `_` and `-` as spaces and without a custom field's wrapping.
 */
const written: Readonly<Record<Field, string>> = {
  title:
    "summary|résumé|resumen|resumo|zusammenfassung|title|titre|título|titel|subject|sujet|asunto|assunto|thema|name|nom|intitulé|libellé|objet|card name|nom de la carte|task name|nom de la tâche|nom du projet|story|récit|user story|récit utilisateur|tâche|carte|card|task",
  key: "issue key|clé de ticket|clé du ticket|clé de demande|clé de la demande|work item key|clé de l'élément de travail|clé|key|clave de incidencia|clave|chave da item|chave do item|chave da issue|chave|vorgangsschlüssel|issuekey|card key|ticket|référence|reference|ref|réf|identifiant|external key|#|iid|issue iid|issue|issue id|id de ticket|id du ticket|id de demande|unique id|id|card id|numéro|n°|number|no|task id|story id|work item",
  id: "issue id|id de ticket|id du ticket|id de demande|work item id|id del ticket|id de la incidencia|id de incidencia|id da item|id do item|id da issue|vorgangs id|unique id|id|row|ligne",
  parent:
    "parent|parent id|id parent|parent issue|tâche parente|tâche parent|demande parente|ticket parent|tarefa pai|tarea principal|principal|pai|superior|übergeordnet|parent task|parent issue id|parent link|parent lien",
  parentKey:
    "parent key|clé du ticket parent|clé de ticket parent|clé parente|clé parent|clé du parent|clé de parent|clé principale|clave principal|clave del principal|clave padre|chave pai|chave do pai|chave principal|übergeordneter schlüssel",
  parentTitle:
    "parent summary|résumé du ticket parent|résumé parent|résumé du parent|résumé de parent|résumé principal|resumen principal|resumo do pai|resumo pai|parent title",
  epic: "epic link|lien d'épopée|lien d'epic|lien epic|lien épopée|lien de l'épopée|enlace de épica|link do épico|epic|épopée|épica|épico|epic key|clé d'épopée|epic name parent|feature|fonctionnalité",
  kind: "issue type|type de ticket|work type|type de travail|type d'élément de travail|type|issuetype|tipo de incidencia|tipo de item|tipo de issue|tipo do item|tipo|vorgangstyp|work item type|tracker|type de demande|type d'élément|nature|kind",
  status:
    "status|état|statut|estado|state|stage|list|liste|list name|colonne|column|current state|étape|situação|avancement|phase du projet en cours|phase|section/column|section|bucket name|bucket|nom du compartiment|compartiment|progress|progression|liste de la carte",
  statusCategory:
    "status category|catégorie d'état|catégorie de statut|catégorie d'statut|categoría de estado|categoria de status|categoria do status|statuskategorie",
  points:
    "story points|story point estimate|story point|points|storypoint|storypoints|points de récit|points d'histoire|points de story|estimation en story points|estimation des story points|estimation de story points|estimation en points|estimation du story point|estimation (points)|estimación de story points|puntos de historia|estimativa de story points|pontos|pontos de história|pts|sp|effort|weight|poids|charge|estimate|estimation|complexité|size|total points",
  sprint:
    "sprint|sprints|iteration|itération|iteration path|sprint name|nom du sprint|iteración|iteração|cycle name|cycle|nom de l'itération|iteration name",
  assignee:
    "assignee|personne assignée|responsable|persona asignada|responsável|zugewiesene person|assigned to|assigné à|assigné|attribué à|affecté à|assignees|assignee(s)|owner|owned by|propriétaire|porteur|user|members|membres|asignado|asignado a",
  assigneeId:
    "assignee id|id de la personne assignée|id de personne assignée|id de la persona asignada|id de persona asignada|id do responsável",
  reporter:
    "reporter|rapporteur|informador|relator|autor|auteur|author|requested by|demandeur|created by|créé par",
  reporterId: "reporter id|id de rapporteur|id du rapporteur|id del informador|id do relator",
  creator: "creator|créateur|creador|criador|ersteller",
  creatorId: "creator id|id de créateur|id du créateur|id del creador|id do criador",
  priority: "priority|priorité|prioridad|prioridade|priorität|importance",
  labels:
    "labels|étiquettes|etiquetas|stichwörter|label|étiquette|tags|tag|mots clés|keywords|libellés|libellé",
  description:
    "description|descripción|descrição|beschreibung|desc|details|détails|détail|description et objectifs du projet|contenu|body|notes|card description|notes de la tâche|acceptance criteria|critères d'acceptation",
  dueOn:
    "due date|date d'échéance|échéance|fecha de vencimiento|data limite|data de vencimento|fälligkeitsdatum|due|duedate|date limite|deadline|date de fin prévue|target date|due on|due at",
  createdAt:
    "created|création|créée|créé|date de création|creada|creado|criado|data de criação|fecha de creación|erstellt|created at|created at (utc)|created on|created date|creation date|createdat|opened|ouverture|date added|creation time|créé le|créée le",
  updatedAt:
    "updated|mise à jour|mis à jour|actualizada|actualizado|atualizado(a)|atualizado|aktualisiert|updated at|updated at (utc)|updated on|last updated|changed date|date de mise à jour|modifié|date de modification",
  resolvedAt:
    "resolved|résolu|résolue|date de résolution|resuelta|resuelto|resolvido|gelöst|resolution date|resolutiondate|closed at|closed at (utc)|closed|clos|date de clôture|closed date|accepted at|finished at|finish date|finished date|done at|terminé le|date de fin|completed at|completed|completed date|completed on|date de fin réelle|date d'achèvement|terminée le",
  comment:
    "comment|commentaire|comments|commentaires|comentario|comentário|comentarios|comentários|kommentar",
  checklist:
    "checklist|liste de contrôle|checklist text|checklist items|texte de la checklist|cases à cocher|liste de vérification|checklist items|éléments de liste de contrôle",
  blocked:
    "flagged|signalé|signalée|marqué|marquée|blocked|bloqué|bloquée|obstacle|impediment|sinalizado|marcado",
  marking: "mention|mention de protection|protective marking|marking",
};

const customField =
  /^(?:custom fields?|champs? personnalises?|campos? personalizados?|benutzerdefinierte[sn]? felde?r?|campi? personalizzat[oi]) \((.*)\)$/;

/** The name of a column for comparing: folded, separators as spaces, out of « Champs personnalisés (…) ». */
export function foldHeader(header: string): string {
  const folded = fold(header).replace(/[_-]+/g, " ").replace(/ +/g, " ").trim();
  const inner = customField.exec(folded)?.[1] ?? folded;
  return inner.trim();
}

const likely = new Map(
  Object.entries<string>(written).map(([field, names]) => [field as Field, names.split("|").map(foldHeader)]),
);

/** « Title 1 », « Title 2 »: an Azure query of work items and their children writes one column a level. */
export function isTitleOfLevel(header: string): boolean {
  return /^(?:title|titre) \d{1,2}$/.test(foldHeader(header));
}

/**
 * Is this surely a number of story points, whatever a translator made of the
 * name? (« Estimation de story points », « Points de récit (initial) ».)
 */
export function isStoryPoints(header: string): boolean {
  return /story ?points?|points? (?:de |d'|par )(?:story|recit|histoire|historia)|puntos de historia/.test(
    foldHeader(header),
  );
}

/** Names a field goes by, folded, the likelier first. */
export function namesOf(field: Field): readonly string[] {
  return likely.get(field) ?? [];
}

export const fields: readonly Field[] = [...likely.keys()];

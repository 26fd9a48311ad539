/** Every name of ours that has no address of its own: `urn:madinhdanh:unit:H24.12`. */
const OWN = 'urn:madinhdanh:';

function iri(id: string): object {
  return { '@id': id, '@type': '@id' };
}

function many(id: string): object {
  return { '@id': id, '@type': '@id', '@container': '@set' };
}

function vietnamese(id: string, container?: '@set'): object {
  return { '@id': id, '@language': 'vi', ...(container === undefined ? {} : { '@container': container }) };
}

/** The writing of a code, which in SKOS is the datatype of its notation. */
export function notation(kind: string): string {
  return `${OWN}notation:${encodeURIComponent(kind)}`;
}

/** The context of the file, in the file itself: whoever reads it asks no other server. */
export const CONTEXT = {
  '@version': 1.1,
  id: '@id',
  type: '@type',
  adms: 'http://www.w3.org/ns/adms#',
  cv: 'http://data.europa.eu/m8g/',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  locn: 'http://www.w3.org/ns/locn#',
  org: 'http://www.w3.org/ns/org#',
  prov: 'http://www.w3.org/ns/prov#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  code: { '@id': 'skos:notation', '@type': notation('qd-20-2020-qd-ttg') },
  legacyCodes: { '@id': 'skos:notation', '@type': notation('earlier'), '@container': '@set' },
  notations: { '@id': 'skos:notation', '@container': '@set' },
  identifier: 'org:identifier',
  name: vietnamese('skos:prefLabel'),
  otherNames: vietnamese('skos:altLabel', '@set'),
  title: vietnamese('dct:title'),
  description: vietnamese('dct:description'),
  number: 'dct:identifier',
  signed: { '@id': 'dct:issued', '@type': 'xsd:date' },
  date: { '@id': 'dct:date', '@type': 'xsd:date' },
  classification: iri('org:classification'),
  status: iri('adms:status'),
  word: 'skos:notation',
  subOrganizationOf: iri('org:subOrganizationOf'),
  changedBy: many('org:changedBy'),
  resultedFrom: many('org:resultedFrom'),
  originalOrganization: many('org:originalOrganization'),
  resultingOrganization: many('org:resultingOrganization'),
  wasDerivedFrom: many('prov:wasDerivedFrom'),
  hadPrimarySource: iri('prov:hadPrimarySource'),
  generatedAtTime: { '@id': 'prov:generatedAtTime', '@type': 'xsd:dateTime' },
  invalidatedAtTime: { '@id': 'prov:invalidatedAtTime', '@type': 'xsd:dateTime' },
  startedAtTime: { '@id': 'prov:startedAtTime', '@type': 'xsd:dateTime' },
  publisher: iri('dct:publisher'),
  homepage: iri('foaf:homepage'),
  contactPoint: 'cv:contactPoint',
  email: 'cv:email',
  telephone: 'cv:telephone',
  faxNumber: 'schema:faxNumber',
  address: 'locn:address',
  fullAddress: vietnamese('locn:fullAddress'),
} as const;

export function unitIri(code: string): string {
  return `${OWN}unit:${encodeURIComponent(code)}`;
}

export function decisionIri(id: string): string {
  return `${OWN}decision:${encodeURIComponent(id)}`;
}

/** An event is what one decision did to bodies in one way: told by the first of them. */
export function eventIri(decision: string, code: string): string {
  return `${OWN}event:${encodeURIComponent(decision)}:${encodeURIComponent(code)}`;
}

export function registryIri(root: string): string {
  return `${OWN}registry:${encodeURIComponent(root)}`;
}

/** Where a code stands, as a concept of the file. */
export function statusIri(status: string): string {
  return `${OWN}status:${encodeURIComponent(status)}`;
}

/** An address of the web in the form that RDF takes; undefined for what is none. */
export function webIri(text: string): string | undefined {
  return URL.canParse(text) ? new URL(text).href.replace(/[<>"{}|\\^`]/g, encodeURIComponent) : undefined;
}

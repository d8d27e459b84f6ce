import { once } from '../../shared/memo';

/**
 * What the words in a key's name mean: our name for it → the words, without accents and in the
 * singular. All of it is a guess: no payload of Contako's is public. The order is that of the
 * meanings in a likely name, see `likely-name.ts`.
 */
const WORDS: Readonly<Record<string, string>> = {
	// Whose the rest is.
	cliente:
		'cliente contato visitante solicitante requerente lead pessoa consumidor internauta customer client contact visitor requester person',
	atendente:
		'atendente agente operador operadora consultor consultora vendedor vendedora responsavel funcionario funcionaria colaborador colaboradora corretor corretora assistente analista tecnico suporte agent operator attendant',
	// Neither of the two, or not sure which.
	outro:
		'outro usuario usuaria user conta account equipe team staff membro member supervisor supervisora gerente manager administrador admin autor author remetente sender destinatario recipient bot robo robot produto product plano loja store filial unidade canal channel widget pedido order',

	chat: 'chat atendimento conversa conversation sessao session ticket',
	evento: 'evento event gatilho trigger acao action webhook hook',
	empresa: 'empresa company organizacao organization razaosocial',
	setor: 'setor departamento fila sector department queue',
	nota: 'nota avaliacao classificacao rating score pontuacao estrela star satisfacao csat nps grade rate',
	tags: 'tag etiqueta marcador',
	mensagem: 'mensagem message msg',
	comentario: 'comentario comment observacao feedback',
	transcricao: 'transcricao transcript transcription historico history dialogo',
	localizacao:
		'localizacao location geolocalizacao geolocation coordenada coordinate coord posicao geo',
	pagina: 'pagina page',
	landing: 'landing entrada',
	referrer: 'referrer referer referencia',
	utm: 'utm',
	origem: 'origem source origin',
	meio: 'meio medium midia',
	campanha: 'campanha campaign',
	conteudo: 'conteudo content',
	termo: 'termo term',

	nome: 'nome name nomecompleto fullname',
	telefone: 'telefone fone tel celular cel whatsapp whats zap phone telephone cellphone mobile',
	email: 'email mail correio',
	id: 'id identificador uuid guid codigo code cod',
	numero: 'numero number num',
	protocolo: 'protocolo protocol',
	ramal: 'ramal extension',
	url: 'url link href uri',
	ip: 'ip',
	site: 'site dominio domain host website',
	cidade: 'cidade city municipio',
	latitude: 'latitude lat',
	longitude: 'longitude lng lon long',
	data: 'data date timestamp datetime enviado ocorrido',
	hora: 'hora horario time hour',
	valor: 'valor value ponto points',
	texto: 'texto text descricao description label rotulo titulo title',
	tipo: 'tipo type kind',
	gclid: 'gclid',
	fbclid: 'fbclid',
	palavrachave: 'palavrachave keyword',
};

/** Words that say nothing about what a value is: articles, wrappers, and which of several it is. */
const EMPTY_WORDS =
	'do da de dos das em no na the of for to e and o a os as dado info informacao detalhe campo personalizado custom field formulario form lista list array item itens payload body corpo conteiner resultado result objeto object parametro param registro resposta response answer endereco address atual current principal main completo full comercial residencial fixo ultimo ultima primeiro primeira first sobrenome inicial';

const EMPTY = '';

/** How Portuguese words end in the singular and in the plural; English ones just get an s. */
const PLURALS: ReadonlyArray<[singular: RegExp, plural: string]> = [
	[/ao$/, 'oes'],
	[/m$/, 'ns'],
	[/(?<=[aeu])l$/, 'is'],
	[/(?<=r)$/, 'es'],
];

function withPlural(word: string): string[] {
	if (word.length < 3) return [word];
	const [singular, plural] = PLURALS.find(([end]) => end.test(word)) ?? [];
	return [word, `${word}s`, ...(singular ? [word.replace(singular, plural as string)] : [])];
}

/** What is known of words. */
export interface Vocabulary {
	/** Word → what it means; the empty text where it means nothing. */
	meanings: ReadonlyMap<string, string>;
	longestWord: number;
}

export const vocabulary = once((): Vocabulary => {
	const meanings = new Map<string, string>();
	const learn = (words: string, meaning: string) => {
		for (const word of words.split(' ').flatMap(withPlural)) meanings.set(word, meaning);
	};
	learn(EMPTY_WORDS, EMPTY);
	for (const [meaning, words] of Object.entries(WORDS)) learn(words, meaning);
	return { meanings, longestWord: Math.max(...[...meanings.keys()].map(({ length }) => length)) };
});

/** Place of a meaning in a likely name. */
export const RANKS: ReadonlyMap<string, number> = new Map(
	Object.keys(WORDS).map((meaning, index) => [meaning, index]),
);

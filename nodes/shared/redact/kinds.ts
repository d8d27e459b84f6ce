/**
 * Words that say what kind of thing something is, what state it is in or whose it is. No name and
 * no place is among them, so a text made of nothing else tells nothing about anybody.
 */
export const KINDS = `
	true false yes no on off null none undefined unknown other default test
	new open opened close closed start started begin end ended finish finished complete completed
	create created update updated delete deleted change changed cancel cancelled canceled pending
	waiting queue queued progress active inactive online offline accepted rejected answered answer
	missed lost won success failed fail error busy voicemail abandoned requested request located
	rated rating tagged tags tag assigned transferred forwarded read unread delivered sent received
	subscribed unsubscribed confirmed opt optin optout in out incoming outgoing inbound outbound
	internal external callback call calls chat chats form forms quiz video message messages dialog
	dialogue conversation session ticket deal lead contact client customer visitor user agent
	operator manager employee bot system event type kind status state action record recording
	recordings webhook api web site page widget source medium email mail phone mobile desktop tablet
	sms text json xml html plain application form multipart data octet stream
	image audio jpeg png gif pdf wav mpeg
	http https ftp ws wss dynamic static positive negative neutral mixed good bad excellent average
	high low medium normal first last
	aberto aberta fechado fechada novo nova iniciado iniciada finalizado finalizada encerrado
	encerrada abandonado abandonada solicitado solicitada classificado classificada atendimento
	atendente cliente visitante localizacao tipo evento etiqueta etiquetas otimo otima bom boa
	regular ruim pessimo pessima excelente sim nao positivo negativo neutro aguardando
	да нет звонок заявка чат форма новый новая открыт закрыт завершен начат отправлен клиент оператор
	менеджер посетитель входящий исходящий пропущенный позитивный негативный нейтральный
	так ні дзвінок новий нова клієнт вхідний вихідний пропущений позитивний негативний нейтральний
	tak nie nowy otwarty zamkniety klient pozytywny negatywny neutralny
`;

/** Words that names of fields are made of, beside those for kinds. */
export const FIELD_WORDS = `
	name names fullname surname number numbers id ids key code date time datetime timestamp day hour
	minutes seconds duration wait talk billsec url uri link href path file files size title label
	description comment comments note notes question questions answers subject reason result value
	values field fields list item items count total amount price currency order product company
	organization department group team project pool scheme channel campaign content term keyword utm
	referrer referer landing host domain ip country region city street address zip postcode latitude
	longitude lat lng location language timezone version score mark category consent token secret
	signature hash owner author sender recipient from to caller callee destination extension line
	uniqueid userfield is has of the for by at and or
	nome nomes completo numero telefone fone celular correio endereco cidade estado pais bairro cep rua
	data hora valor mensagem assunto empresa setor departamento fila nota avaliacao comentario
	pergunta resposta protocolo codigo origem campanha pagina produto pedido titulo descricao de da do
	dos das dados campo
	номер номера имя фамилия отчество фио телефон телефона почта адрес город страна дата время день
	длительность статус тип сообщение комментарий вопрос ответ тема причина имени клиента менеджера
	сотрудник сотрудника оператора звонка заказ заказа цена сумма сайт страница страницы ссылка
	источник канал кампания файл запись записи отдел компания название описание
	імя прізвище пошта адреса місто країна час день тривалість повідомлення коментар питання відповідь
	причина клієнта менеджера співробітник співробітника оператора дзвінка замовлення ціна сума
	сторінка сторінки посилання джерело відділ компанія назва опис запису
	imie nazwisko imienia telefonu adres miasto kraj czas godzina wiadomosc komentarz pytanie odpowiedz
	temat powod klienta firma strona zrodlo nazwa opis
`;

"""Verbs that tell of events: what each does with its subject and objects.

A line of VERBS: lemma, what it does, its separable particle (or -), its finite forms and infinitive, and after | the forms that are
one word with the particle or a participle. What it does:

occur    its subject is the event: "das Fest findet statt"
hold     its object is the event, its subject holds it: "die Stadt veranstaltet ein Fest", "lädt zum Fest ein"
attend   the event stands with a preposition: "nimmt an der Tagung teil"
visit, receive, sign, open, award, travel, stay, book, wreath, perform, exchange, greet, plant, meet, guide: the verb itself is the event
cancel, move: its subject or object is an event that does not happen, or not then
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

VERBS = """
stattfinden occur statt findet fand finden fanden | stattfindet stattfinden stattfand stattfanden stattgefunden stattzufinden
beginnen occur - beginnt begann beginnen begannen | begonnen
starten occur - startet startete starten starteten | gestartet
folgen occur - folgt folgte folgen folgten | gefolgt
anstehen occur an steht stand stehen standen | ansteht anstehen anstand anstanden
bevorstehen occur bevor steht stand stehen standen | bevorsteht bevorstehen bevorstand
tagen convene - tagt tagte tagen tagten | getagt
steigen occur - steigt stieg steigen stiegen |
erfolgen occur - erfolgt erfolgte erfolgen erfolgten | erfolgt
losgehen occur los geht ging gehen gingen | losgeht losgehen
enden occur - endet endete enden endeten | geendet
warten occur - wartet warten
laufen occur - läuft lief laufen liefen | gelaufen
dauern occur - dauert dauerte dauern dauerten |
anschließen occur an schließt schließen schloss schlossen schliesst | anschließt anschließen angeschlossen anschloss anschlossen
eröffnen open - eröffnet eröffnete eröffnen eröffneten | eröffnet eröffnen
planen plan - plant planen plante planten | geplant
ansetzen plan - setzt setzte | angesetzt
vorsehen plan vor sieht sah sehen sahen | vorgesehen vorsieht vorsah vorsehen
anberaumen plan - | anberaumt
vereinbaren vereinbaren - vereinbart vereinbarte vereinbaren vereinbarten | vereinbart
ankündigen plan - | angekündigt
veranstalten hold - veranstaltet veranstaltete veranstalten veranstalteten | veranstaltet
gestalten hold - gestaltet gestaltete gestalten gestalteten | gestaltet
ausrichten hold aus richtet richtete richten richteten | ausrichtet ausrichten ausgerichtet
organisieren hold - organisiert organisierte organisieren organisierten | organisiert
durchführen hold durch führt führte führen führten | durchgeführt durchführen
abhalten hold ab hält hielt halten hielten | abgehalten abhalten abhielt abhielten
feiern hold - feiert feierte feiern feierten | gefeiert
zelebrieren hold - zelebriert zelebrierte zelebrieren zelebrierten | zelebriert
begehen hold - begeht beging begehen begingen | begangen
geben hold - gibt gab geben gaben | gegeben
vollziehen hold - vollzieht vollzog vollziehen vollzogen | vollzogen
vorbereiten plan vor | vorbereitet
abstatten hold ab stattet stattete statten statteten | abgestattet abstatten
halten hold - hält hielt halten hielten | gehalten
leiten hold - leitet leitete leiten leiteten | geleitet
moderieren hold - moderiert moderierte moderieren moderierten | moderiert
einladen invite ein lädt lud laden luden | einlädt einladen einlud einluden eingeladen
laden invite - lädt lud laden luden | geladen
bitten invite - bittet bat bitten baten | gebeten
offerieren hold - offeriert offerierte offerieren | offeriert
teilnehmen attend teil nimmt nahm nehmen nahmen | teilnimmt teilnehmen teilnahm teilnahmen teilgenommen teilzunehmen
beteiligen attend - beteiligt beteiligte beteiligen beteiligten | beteiligt
mitwirken attend mit wirkt wirkte wirken wirkten | mitwirkt mitwirken mitgewirkt
erwarten attend - erwartet erwartete erwarten erwarteten | erwartet
kommen attend - kommt kam kommen kamen | gekommen
ausstellen attend aus stellt stellte stellen stellten | ausstellt ausstellen ausgestellt
besuchen visit - besucht besuchte besuchen besuchten | besucht
besichtigen visit - besichtigt besichtigte besichtigen besichtigten | besichtigt
bereisen roam - bereist bereiste bereisen bereisten | bereist
erkunden visit - erkundet erkundete erkunden erkundeten | erkundet
empfangen receive - empfängt empfing empfangen empfingen | empfangen
begrüßen greet - begrüßt begrüßte begrüßen begrüßten begrüsst begrüsste begrüssen begrüssten | begrüßt begrüsst
heißen greet willkommen heißt hieß heißen hießen heisst hiess heissen hiessen | willkommengeheißen geheißen geheissen
unterzeichnen sign - unterzeichnet unterzeichnete unterzeichnen unterzeichneten | unterzeichnet unterzeichnen
unterschreiben sign - unterschreibt unterschrieb unterschreiben unterschrieben | unterschrieben
besiegeln sign - besiegelt besiegelte besiegeln besiegelten | besiegelt
unterfertigen sign - unterfertigt unterfertigte unterfertigen unterfertigten | unterfertigt
signieren sign - signiert signierte signieren signierten | signiert
machen halt - macht machte machen machten | gemacht
bringen bring - bringt brachte bringen brachten | gebracht
paraphieren sign - paraphiert paraphierte paraphieren paraphierten | paraphiert
schließen conclude - schließt schloss schließen schlossen schliesst | geschlossen
abschließen conclude ab schließt schloss schließen schlossen | abgeschlossen abschließen
verlängern conclude - verlängert verlängerte verlängern verlängerten | verlängert
erneuern conclude - erneuert erneuerte erneuern erneuerten | erneuert
setzen subscribe - setzt setzte setzen setzten | gesetzt
leisten subscribe - leistet leistete leisten leisteten | geleistet
einweihen open ein weiht weihte weihen weihten | einweiht einweihen einweihte eingeweiht
freigeben open frei gibt gab geben gaben | freigegeben freigibt freigeben
enthüllen unveil - enthüllt enthüllte enthüllen enthüllten | enthüllt
taufen christen - tauft taufte taufen tauften | getauft
verabschieden farewell - verabschiedet verabschiedete verabschieden verabschiedeten | verabschiedet
vereidigen swear - vereidigt vereidigte vereidigen vereidigten | vereidigt
einführen install ein führt führte führen führten | eingeführt einführen
vorstellen present vor stellt stellte stellen stellten | vorgestellt vorstellt vorstellen vorstellte vorstellten
legen lay - legt legte legen legten | gelegt
informieren inform - informiert informierte informieren informierten | informiert
übergeben hand - übergibt übergab übergeben übergaben | übergeben
erhalten gain - erhält erhielt erhalten erhielten | erhalten
verleihen award - verleiht verlieh verleihen verliehen | verliehen
überreichen award - überreicht überreichte überreichen überreichten | überreicht
aushändigen award aus händigt händigte händigen händigten | ausgehändigt aushändigte aushändigen
auszeichnen honour aus zeichnet zeichnete zeichnen zeichneten | ausgezeichnet auszeichnet auszeichnen auszeichnete
ehren honour - ehrt ehrte ehren ehrten | geehrt
eintragen book ein trägt trug tragen trugen | eingetragen einträgt eintrug eintrugen eintragen einzutragen
niederlegen wreath nieder legt legte legen legten | niedergelegt niederlegt niederlegen niederlegte niederlegten
reisen travel - reist reiste reisen reisten | gereist
fliegen travel - fliegt flog fliegen flogen | geflogen
zurückfliegen onward zurück fliegt flog fliegen flogen | zurückgeflogen zurückfliegt zurückfliegen
weiterfliegen onward weiter fliegt flog fliegen flogen | weitergeflogen weiterfliegt weiterfliegen
zurückfahren onward zurück fährt fuhr fahren fuhren | zurückgefahren zurückfährt zurückfahren
weiterfahren onward weiter fährt fuhr fahren fuhren | weitergefahren weiterfährt weiterfahren
fortfahren resume fort fährt fuhr fahren fuhren | fortgefahren fortfährt fortfahren
aufbrechen travel auf bricht brach brechen brachen | aufgebrochen aufbrechen aufbricht
landen arrive - landet landete landen landeten | gelandet
eintreffen arrive ein trifft traf treffen trafen | eingetroffen eintrifft eintreffen eintraf eintrafen
zurückreisen onward zurück reist reiste reisen reisten | zurückgereist zurückreist zurückreisen
weiterreisen onward weiter reist reiste reisen reisten | weitergereist weiterreist weiterreisen
zurückkehren return zurück kehrt kehrte kehren kehrten | zurückgekehrt zurückkehrt zurückkehren
heimkehren return heim kehrt kehrte kehren kehrten | heimgekehrt heimkehrt heimkehren
ankommen arrive an kommt kam kommen kamen | angekommen ankommt ankommen ankam ankamen
anreisen arrive an reist reiste reisen reisten | angereist anreist anreisen anreiste anreisten
weilen stay - weilt weilte weilen weilten | geweilt
aufhalten stay auf hält hielt halten hielten | aufgehalten aufhält aufhalten aufhielt aufhielten
spielen play - spielt spielte spielen spielten | gespielt
musizieren play - musiziert musizierte musizieren musizierten | musiziert
singen play - singt sang singen sangen | gesungen
gastieren perform - gastiert gastierte gastieren gastierten | gastiert
konzertieren perform - konzertiert konzertierte konzertieren konzertierten | konzertiert
auftreten perform auf tritt trat treten traten | aufgetreten auftritt auftreten auftrat auftraten
austauschen exchange aus tauscht tauschte tauschen tauschten | ausgetauscht austauscht austauschen austauschten auszutauschen
gratulieren congratulate - gratuliert gratulierte gratulieren gratulierten | gratuliert
pflanzen plant - pflanzt pflanzte pflanzen pflanzten | gepflanzt
treffen meet - trifft traf treffen trafen | getroffen
führen guide - führt führte führen führten | geführt
zeigen show - zeigt zeigte zeigen zeigten | gezeigt
diskutieren debate - diskutiert diskutierte diskutieren diskutierten | diskutiert
debattieren debate - debattiert debattierte debattieren debattierten | debattiert
tauschen exchange - tauscht tauschte tauschen tauschten | getauscht
nehmen take - nimmt nahm nehmen nahmen | genommen
gedenken remember - gedenkt gedachte gedachten | gedacht
zusammenkommen convene zusammen kommt kam kommen kamen | zusammengekommen zusammenkommt zusammenkommen
zusammentreten convene zusammen tritt trat treten traten | zusammengetreten zusammentritt
sprechen speak - spricht sprach sprechen sprachen | gesprochen
referieren speak - referiert referierte referieren referierten | referiert
lesen read - liest las lesen lasen | gelesen
absagen cancel ab sagt sagte sagen sagten | abgesagt absagen absagt absagte absagten
ausfallen cancel aus fällt fiel fallen fielen | ausgefallen ausfällt ausfallen
entfallen cancel - entfällt entfiel entfallen entfielen | entfallen
vornehmen hold vor nimmt nahm nehmen nahmen | vorgenommen
streichen cancel - streicht streichen strich strichen | gestrichen
zustandekommen occur zustande kommt kam kommen kamen | zustandegekommen zustandekommt zustandekommen
abblasen cancel ab bläst blies | abgeblasen abblasen abzublasen
verschieben move - verschiebt verschob verschieben | verschoben
verlegen move - verlegt verlegte verlegen | verlegt
fortsetzen continue fort setzt setzte setzen setzten | fortsetzen fortgesetzt fortsetzt fortzusetzen
vorbeischauen drop vorbei schaut schaute schauen schauten | vorbeigeschaut vorbeischaut vorbeischauen vorbeischaute
vorbeikommen drop vorbei kommt kam kommen kamen | vorbeigekommen vorbeikommt vorbeikommen
präsentieren present - präsentiert präsentierte präsentieren präsentierten | präsentiert
absolvieren hold - absolviert absolvierte absolvieren absolvierten | absolviert
unternehmen hold - unternimmt unternahm unternehmen unternahmen | unternommen
anbieten hold an bietet bot bieten boten | angeboten anbietet anbieten anbot
zeichnen sign - zeichnet zeichnete zeichnen zeichneten | gezeichnet
entgegennehmen accept entgegen nimmt nahm nehmen nahmen | entgegengenommen entgegennimmt entgegennehmen entgegennahm entgegennahmen
aufführen stage auf führt führte führen führten | aufgeführt aufführen aufführt
einläuten round ein läutet läutete läuten läuteten | eingeläutet einläutet einläuten
ausklingen round aus klingt klang klingen klangen | ausgeklungen ausklingt ausklingen ausklang
abrunden round ab rundet rundete runden rundeten | abgerundet abrundet abrunden
krönen round - krönt krönte krönen krönten | gekrönt
beschließen round - beschließt beschloss beschließen beschlossen | beschlossen
befassen deal - befasst befasste befassen befassten | befasst
beraten deal - berät beriet beraten berieten | beraten
üben train - übt übte üben übten | geübt
proben train - probt probte proben probten | geprobt
erklingen stage - erklingt erklang erklingen erklangen | erklungen
ansehen look an sieht sah sehen sahen | angesehen ansieht ansehen ansah ansahen
anschauen look an schaut schaute schauen schauten | angeschaut anschaut anschauen anschaute anschauten
weihen consecrate - weiht weihte weihen weihten | geweiht
segnen consecrate - segnet segnete segnen segneten | gesegnet
erörtern debate - erörtert erörterte erörtern erörterten | erörtert
weihen bless - weiht weihte weihen weihten | geweiht
segnen bless - segnet segnete segnen segneten | gesegnet
einsegnen bless ein segnet segnete segnen segneten | eingesegnet einsegnet einsegnen
bekommen gain - bekommt bekam bekommen bekamen |
besprechen meet - bespricht besprach besprechen besprachen | besprochen
konferieren meet - konferiert konferierte konferieren konferierten | konferiert
zusammentreffen meet zusammen trifft traf treffen trafen | zusammengetroffen zusammentrifft zusammentreffen zusammentraf zusammentrafen
erscheinen arrive - erschienen | erschienen
dirigieren stage - dirigiert dirigierte dirigieren dirigierten | dirigiert
vorverlegen move vor verlegt verlegte verlegen | vorverlegt vorverlegen
vorziehen move vor zieht zog ziehen zogen | vorgezogen vorziehen
nachholen move nach holt holte holen | nachgeholt nachholen
beiwohnen attend bei wohnt wohnte wohnen wohnten | beigewohnt beiwohnt beiwohnte beiwohnten beiwohnen
orientieren inform - orientiert orientierte orientieren orientierten | orientiert
anstecken award an steckt steckte stecken steckten | angesteckt ansteckt ansteckte anstecken
verewigen book - verewigt verewigte verewigen verewigten | verewigt
würdigen honour - würdigt würdigte würdigen würdigten | gewürdigt
öffnen turn - öffnet öffnete öffnen öffneten | geöffnet
durchschneiden turn - durchschneidet durchschnitt durchschneiden durchschnitten | durchschnitten
durchtrennen turn - durchtrennt durchtrennte durchtrennen durchtrennten | durchtrennt
zerschneiden turn - zerschneidet zerschnitt zerschneiden zerschnitten | zerschnitten
greifen turn - greift griff greifen griffen | gegriffen
heben turn - hebt hob heben hoben | gehoben
einsetzen turn ein setzt setzte setzen setzten | eingesetzt einsetzt einsetzen
anstoßen turn an stößt stieß stoßen stießen stiess stossen stiessen | angestoßen angestossen
gründen found - gründet gründete gründen gründeten | gegründet
ernennen appoint - ernennt ernannte ernennen ernannten | ernannt
uraufführen stage - | uraufgeführt uraufzuführen
aufsuchen visit auf sucht suchte suchen suchten | aufgesucht aufsucht aufsuchte aufsuchten aufsuchen
ansteuern visit an steuert steuerte steuern steuerten | angesteuert ansteuert ansteuerte ansteuerten ansteuern
inspizieren visit - inspiziert inspizierte inspizieren inspizierten | inspiziert
begutachten visit - begutachtet begutachtete begutachten begutachteten | begutachtet
kennenlernen know kennen lernt lernte lernen lernten | kennengelernt kennenlernt kennenlernte kennenlernten kennenlernen
umsehen look um sieht sah sehen sahen | umgesehen umsieht umsah umsahen umsehen
umschauen look um schaut schaute schauen schauten | umgeschaut umschaut umschaute umschauten umschauen
erfahren learn - erfährt erfuhr erfahren erfuhren | erfahren
einkehren drop ein kehrt kehrte kehren kehrten | eingekehrt einkehrt einkehrte einkehrten einkehren
eingehen enter ein geht ging gehen gingen | eingegangen eingeht einging eingingen eingehen
aufspielen play auf spielt spielte spielen spielten | aufgespielt aufspielt aufspielte aufspielten aufspielen
"""


@dataclass(frozen=True, slots=True)
class Verb:
    lemma: str
    does: str
    particle: str | None


@cache
def _forms() -> tuple[dict[str, tuple[Verb, ...]], dict[str, tuple[Verb, ...]]]:
    """Return (finite forms that may want their particle, whole forms) to the verbs they belong to."""
    finite: dict[str, tuple[Verb, ...]] = {}
    whole: dict[str, tuple[Verb, ...]] = {}
    for line in VERBS.strip().splitlines():
        left, _, right = line.partition("|")
        lemma, does, particle, *forms = left.split()
        verb = Verb(lemma, does, None if particle == "-" else particle)
        for form in forms:
            finite[form] = (*finite.get(form, ()), verb)
        joined = [verb.particle + form for form in forms if verb.particle]  # "als die Runde zusammentrat"
        for form in dict.fromkeys((*right.split(), *joined)):
            whole[form] = (*whole.get(form, ()), verb)
    return finite, whole


def is_verb(word: str) -> bool:
    """Is the lower-case word a form of a listed verb?"""
    finite, whole = _forms()
    return word in finite or word in whole


@lru_cache(maxsize=1 << 10)
def is_infinitive(word: str) -> bool:
    """Is the lower-case word a listed verb's infinitive, and not its participle: "eröffnen", not "empfangen"?"""
    whole = _forms()[1]
    return word.endswith("en") and is_verb(word) and any(word[:-2] + ending in whole for ending in ("t", "et"))


@cache
def _lemmas() -> frozenset[str]:
    return frozenset(verb.lemma for forms in _forms() for row in forms.values() for verb in row)


def is_lemma(word: str) -> bool:
    """Is the lower-case word the infinitive of a listed verb, be it its participle, too: "eröffnen", "empfangen"?"""
    return word in _lemmas()


def is_finite(word: str) -> bool:
    """Is the lower-case word a finite form, or the infinitive, of a listed verb without its particle?"""
    return word in _forms()[0]


def is_whole(word: str) -> bool:
    """Is the lower-case word a form with its particle, or a participle, of a listed verb?"""
    return word in _forms()[1]


def has_form(words: Iterable[str]) -> bool:
    """Is any of the lower-case words a form of a listed verb?"""
    return not _all_forms().isdisjoint(words)


@cache
def _all_forms() -> frozenset[str]:
    finite, whole = _forms()
    return frozenset(finite) | frozenset(whole)


@lru_cache(maxsize=1 << 14)
def verb_like(word: str) -> bool:
    """May the lower-case word be a verb's form, as the last word of a subordinate clause?"""
    return is_verb(word) or (len(word) > 3 and word.endswith(("t", "te", "ten", "en", "st", "ern", "eln")))


def _anywhere(at: int) -> bool:
    return True


def verbs_in(words: list[str], counts: Callable[[int], bool] = _anywhere) -> list[tuple[Verb, int]]:
    """Return the verbs of a clause's lower-case words with the index of the form; a separable one needs its particle behind it.

    `counts` tells whether the word at an index may be of a verb where it stands.
    """
    (finite, whole), every = _forms(), _all_forms()
    found: list[tuple[Verb, int]] = []
    for i, word in enumerate(words):
        if word not in every or not counts(i):
            continue
        taken: set[str] = set()
        for verb in whole.get(word, ()):
            found.append((verb, i))
            taken.add(verb.lemma)
        options = [verb for verb in finite.get(word, ()) if verb.lemma not in taken]
        parted = [verb for verb in options if verb.particle and _is_beside(verb.particle, words, i, counts)]
        for verb in parted or [verb for verb in options if not verb.particle]:
            found.append((verb, i))
    return found


def _is_beside(particle: str, words: list[str], at: int, counts: Callable[[int], bool]) -> bool:
    """Does a verb's particle stand behind its form, or, a long one, right before it: "wo er die Gäste willkommen hieß"?"""
    if particle in words[at + 1 :] and any(words[i] == particle and counts(i) for i in range(at + 1, len(words))):
        return True
    return at > 0 and words[at - 1] == particle and len(particle) > 4 and counts(at - 1)

"""What the columns of a pasted table mean, by the words at their heads."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from missionplanner.messages import Message
from missionplanner.planning.folding import fold


class Meaning(StrEnum):
    """What a column holds."""

    LEFT_OUT = "left_out"
    NOTE = "note"
    NUMBER = "number"
    DAY = "day"
    TIME = "time"
    STARTS = "starts"
    ENDS = "ends"
    WHAT = "what"
    PLACE = "place"
    WITH = "with"
    GROUP = "group"
    INTERPRETER = "interpreter"
    NAME = "name"
    GIVEN = "given"
    FAMILY = "family"
    NATIVE = "native"
    POST = "post"
    INSTITUTION = "institution"
    ROLE = "role"
    EMAIL = "email"
    PHONE = "phone"
    WORDING = "wording"
    WHO = "who"
    BY_WHEN = "by_when"

    @property
    def words(self) -> Message:
        """What it is called where it is chosen."""
        return _CALLED[self]


PROGRAMME = (
    *(Meaning.WHAT, Meaning.TIME, Meaning.STARTS, Meaning.ENDS, Meaning.DAY, Meaning.PLACE),
    *(Meaning.WITH, Meaning.GROUP, Meaning.INTERPRETER, Meaning.NOTE, Meaning.LEFT_OUT),
)
SEATS = (
    *(Meaning.NAME, Meaning.GIVEN, Meaning.FAMILY, Meaning.NATIVE, Meaning.POST),
    *(Meaning.INSTITUTION, Meaning.ROLE, Meaning.GROUP, Meaning.EMAIL, Meaning.PHONE),
    *(Meaning.NOTE, Meaning.LEFT_OUT),
)
FOLLOW_UPS = (Meaning.WORDING, Meaning.WHO, Meaning.BY_WHEN, Meaning.NOTE, Meaning.LEFT_OUT)

_CALLED = {
    Meaning.LEFT_OUT: Message("leave it out", context="column"),
    Meaning.NOTE: Message("note for us", context="column"),
    Meaning.NUMBER: Message("number", context="column"),
    Meaning.DAY: Message("day", context="column"),
    Meaning.TIME: Message("time", context="column"),
    Meaning.STARTS: Message("from", context="column"),
    Meaning.ENDS: Message("to", context="column"),
    Meaning.WHAT: Message("what", context="column"),
    Meaning.PLACE: Message("place", context="column"),
    Meaning.WITH: Message("with whom", context="column"),
    Meaning.GROUP: Message("group", context="column"),
    Meaning.INTERPRETER: Message("interpreter", context="column"),
    Meaning.NAME: Message("name", context="column"),
    Meaning.GIVEN: Message("first name", context="column"),
    Meaning.FAMILY: Message("surname", context="column"),
    Meaning.NATIVE: Message("name in its own script", context="column"),
    Meaning.POST: Message("post", context="column"),
    Meaning.INSTITUTION: Message("institution", context="column"),
    Meaning.ROLE: Message("role", context="column"),
    Meaning.EMAIL: Message("e-mail", context="column"),
    Meaning.PHONE: Message("phone", context="column"),
    Meaning.WORDING: Message("what was agreed", context="column"),
    Meaning.WHO: Message("responsible", context="column"),
    Meaning.BY_WHEN: Message("by when", context="column"),
}

# As they stand at the head of columns in English, Georgian, Russian and Uzbek; Uzbek in Cyrillic
# folds to the same as in Latin letters.
_HEADS: dict[Meaning, str] = {
    Meaning.NUMBER: "no|nr|n|№|#|number|ნომერი|номер|п/п|№ п/п|raqam|t/r|т/р",
    Meaning.DAY: "date|day|თარიღი|დღე|дата|день|sana|kun",
    Meaning.TIME: "time|hour|hours|timing|დრო|საათი|время|часы|vaqt|vaqti|soat",
    Meaning.STARTS: "from|start|starts|begins|beginning|start time|დასაწყისი|начало|с|boshlanishi",
    Meaning.ENDS: "to|end|ends|until|end time|დასასრული|конец|окончание|до|tugashi",
    Meaning.WHAT: (
        "item|activity|event|what|programme|program|subject|topic|agenda|title|description|meeting"
        "|session|აქტივობა|ღონისძიება|თემა|პროგრამა|შეხვედრა|мероприятие|мероприятия|тема"
        "|программа|событие|что|встреча|содержание|tadbir|mavzu|dastur|uchrashuv|tadbir nomi"
    ),
    Meaning.PLACE: (
        "place|venue|location|where|address|room|ადგილი|მისამართი|место|место проведения|адрес|где"
        "|joy|joyi|manzil|oʻtkazish joyi"
    ),
    Meaning.WITH: (
        "with|with whom|counterpart|counterparts|participants|host|speaker|ვისთან|მონაწილეები|с кем"
        "|участники|собеседник|докладчик|kim bilan|ishtirokchilar"
    ),
    Meaning.GROUP: "group|ჯგუფი|группа|guruh",
    Meaning.INTERPRETER: (
        "interpreter|interpreters|interpretation|თარჯიმანი|თარგმანი|переводчик|перевод|tarjimon"
    ),
    Meaning.NOTE: (
        "remark|remarks|note|notes|comment|comments|შენიშვნა|კომენტარი|примечание|примечания"
        "|комментарий|izoh"
    ),
    Meaning.NAME: (
        "name|full name|participant|participants|name and surname|surname and name|name surname"
        "|სახელი და გვარი|სახელი გვარი|გვარი სახელი|მონაწილე|фио|ф и о|имя и фамилия|фамилия имя"
        "|фамилия имя отчество|участник|f i sh|fish|ism familiya|familiya ism|ism va familiya"
        "|familiyasi ismi|ishtirokchi"
    ),
    Meaning.GIVEN: "first name|given name|given names|forename|სახელი|имя|ism|ismi",
    Meaning.FAMILY: "surname|last name|family name|გვარი|фамилия|familiya|familiyasi",
    Meaning.NATIVE: (
        "native name|name in georgian|name in uzbek|name in russian|in georgian|in uzbek|in russian"
        "|georgian|original name|სახელი ქართულად|ქართულად|имя на родном языке|на русском"
        "|oʻzbekcha|ona tilida"
    ),
    Meaning.POST: (
        "position|post|job title|function|title|თანამდებობა|პოზიცია|должность|lavozim|lavozimi"
    ),
    Meaning.INSTITUTION: (
        "institution|organisation|organization|ministry|agency|office|employer|უწყება|ორგანიზაცია"
        "|დაწესებულება|სამინისტრო|организация|ведомство|учреждение|министерство|место работы"
        "|tashkilot|muassasa|idora|vazirlik|ish joyi"
    ),
    Meaning.ROLE: "role|role in the delegation|როლი|роль|roli",
    Meaning.EMAIL: (
        "email|e mail|mail|ელფოსტა|ელ ფოსტა|эл почта|почта|электронная почта|elektron pochta"
    ),
    Meaning.PHONE: "phone|tel|telephone|mobile|ტელეფონი|მობილური|телефон|моб|telefon",
    Meaning.WORDING: (
        "agreed|agreed point|action|actions|action point|follow up|what|wording|recommendation|task"
        "|point|what was agreed|შეთანხმება|შეთანხმებული|ღონისძიება|დავალება|რეკომენდაცია|поручение"
        "|договоренность|договорённость|мероприятие|рекомендация|задача|что|topshiriq|kelishuv"
        "|vazifa|tavsiya"
    ),
    Meaning.WHO: (
        "responsible|responsible institution|who|owner|institution|by whom|პასუხისმგებელი"
        "|პასუხისმგებელი უწყება|ответственный|ответственные|исполнитель|кто|masʼul|masʼullar"
        "|ijrochi"
    ),
    Meaning.BY_WHEN: (
        "by when|deadline|due|due date|timeframe|when|date|ვადა|срок|сроки|когда|muddat"
    ),
    Meaning.LEFT_OUT: (
        "passport|passport no|passport number|date of birth|birth date|born|dob|პასპორტი"
        "|დაბადების თარიღი|паспорт|дата рождения|pasport|tugʻilgan sana|tugʻilgan kuni"
        "|personal number|personal no|personal id|id number|id card|პირადი ნომერი|личный номер"
        "|diet|dietary|dietary needs|dietary requirements|allergy|allergies|special needs|medical"
        "|დიეტა|ალერგია|диета|питание|аллергия|особые потребности|parhez|allergiya"
    ),
}
_FOLDED = {
    meaning: tuple(filter(None, (_fold for each in words.split("|") if (_fold := fold(each)))))
    for meaning, words in _HEADS.items()
}


def meaning_of_head(words: str, among: Sequence[Meaning]) -> Meaning | None:
    """What a head says that its column holds: wholly, else by how it begins; the longest wins."""
    said = fold(words)
    if not said or len(said) > 60:
        return None
    best: tuple[int, int] = (0, 0)
    found = None
    for meaning in (*among, Meaning.NUMBER, Meaning.LEFT_OUT):
        for each in _FOLDED.get(meaning, ()):
            whole, begins = said == each, len(each) > 2 and said.startswith(f"{each} ")
            rank = (2 if whole else 1, len(each))
            if (whole or begins) and rank > best:
                best, found = rank, meaning
    return found


def heads_in(row: Sequence[str], among: Sequence[Meaning]) -> tuple[Meaning | None, ...]:
    """What the cells of a row say as heads; nothing at all where the row is not one of heads."""
    found = tuple(meaning_of_head(cell, among) for cell in row)
    said = sum(bool(cell.strip()) for cell in row)
    known = sum(each is not None for each in found)
    useful = any(each in among and each is not Meaning.LEFT_OUT for each in found)
    is_head = useful and known * 2 >= said and (known > 1 or said == 1 == len(row))
    return found if is_head else ()

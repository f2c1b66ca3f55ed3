"""Invented names in several scripts, for stores to measure with."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Names:
    """The names of a country: Latin and native form side by side, women's names apart."""

    country: str
    capital: str
    zone: str
    tag: str
    women: tuple[tuple[str, str], ...]
    men: tuple[tuple[str, str], ...]
    families: tuple[tuple[str, str], ...]
    woman_ends: tuple[str, str] = ("", "")


def _pairs(words: str) -> tuple[tuple[str, str], ...]:
    """`Nino ნინო, Lia ლია` as pairs."""
    return tuple((pair.split()[0], pair.split()[1]) for pair in words.split(","))


GEORGIA = Names(
    country="GEO",
    capital="Tbilisi",
    zone="Asia/Tbilisi",
    tag="ka",
    women=_pairs(
        "Nino ნინო, Tamar თამარ, Ketevan ქეთევან, Mariam მარიამ, Salome სალომე, Irma ირმა,"
        " Lia ლია, Eka ეკა, Maka მაკა, Natia ნათია, Khatuna ხათუნა, Tsira ცირა"
    ),
    men=_pairs(
        "Giorgi გიორგი, Levan ლევან, Zaza ზაზა, Davit დავით, Irakli ირაკლი, Shalva შალვა,"
        " Vakhtang ვახტანგ, Otar ოთარ, Tengiz თენგიზ, Gocha გოჩა, Merab მერაბ, Zurab ზურაბ"
    ),
    families=_pairs(
        "Abelidze აბელიძე, Baghaturishvili ბაღათურიშვილი, Chkhartidze ჩხარტიძე,"
        " Dolmazashvili დოლმაზაშვილი, Elisabedze ელისაბედძე, Ghonghadze ღონღაძე,"
        " Jikurashvili ჯიკურაშვილი, Kvaratskhelidze კვარაცხელიძე, Lomtadze ლომთაძე,"
        " Mzhavanishvili მჟავანიშვილი, Nakashidze ნაკაშიძე, Okropilashvili ოქროპილაშვილი,"
        " Pirtskhalaishvili ფირცხალაიშვილი, Qipshidze ყიფშიძე, Rtskhiladze რცხილაძე,"
        " Shavtvaladze შავთვალაძე, Tsiskaradze ცისკარაძე, Ubiladze უბილაძე,"
        " Vashakmadze ვაშაყმაძე, Zhghentishvili ჟღენტიშვილი"
    ),
)
UZBEKISTAN = Names(
    country="UZB",
    capital="Tashkent",
    zone="Asia/Tashkent",
    tag="uz-Cyrl",
    women=_pairs(
        "Gulnora Гулнора, Shahlo Шаҳло, Dilnoza Дилноза, Nigora Нигора, Oʻgʻiloy Ўғилой,"
        " Zulfiya Зулфия, Munira Мунира, Feruza Феруза, Malika Малика, Sevara Севара"
    ),
    men=_pairs(
        "Oʻtkir Ўткир, Bahrom Баҳром, Sanjar Санжар, Aziz Азиз, Rustam Рустам, Jasur Жасур,"
        " Ulugʻbek Улуғбек, Qodir Қодир, Hamid Ҳамид, Doniyor Дониёр"
    ),
    families=_pairs(
        "Gʻofurov Ғофуров, Qodirov Қодиров, Toʻxtayev Тўхтаев, Hamidov Ҳамидов,"
        " Yoʻldoshev Йўлдошев, Rahmonov Раҳмонов, Gʻaniyev Ғаниев, Ergashev Эргашев,"
        " Boʻriyev Бўриев, Choriyev Чориев, Eshmatov Эшматов, Fozilov Фозилов,"
        " Ismoilov Исмоилов, Joʻrayev Жўраев, Karimboyev Каримбоев, Mamarasulov Мамарасулов,"
        " Normatov Норматов, Oripov Орипов, Shodmonov Шодмонов, Xolmatov Холматов"
    ),
    woman_ends=("a", "а"),
)
KAZAKHSTAN = Names(
    country="KAZ",
    capital="Astana",
    zone="Asia/Almaty",
    tag="kk",
    women=_pairs("Aigul Айгүл, Zhanar Жанар, Dana Дана, Saule Сәуле, Asel Әсел, Gulmira Гүлмира"),
    men=_pairs("Arman Арман, Nurlan Нұрлан, Yerlan Ерлан, Askar Асқар, Daulet Дәулет, Timur Тимур"),
    families=_pairs(
        "Abenov Әбенов, Baimukhanov Баймұханов, Dzhaksybekov Жақсыбеков, Yesenov Есенов,"
        " Ibrayev Ыбыраев, Kulmanov Құлманов, Mukhtarov Мұхтаров, Nurgaliev Нұрғалиев,"
        " Ospanov Оспанов, Satybaldin Сатыбалдин, Tulegenov Төлегенов, Zhumabekov Жұмабеков"
    ),
    woman_ends=("a", "а"),
)
ARMENIA = Names(
    country="ARM",
    capital="Yerevan",
    zone="Asia/Yerevan",
    tag="hy",
    women=_pairs("Anahit Անահիտ, Gayane Գայանե, Lusine Լուսինե, Narine Նարինե, Siranush Սիրանուշ"),
    men=_pairs("Aram Արամ, Gagik Գագիկ, Hayk Հայկ, Tigran Տիգրան, Vardan Վարդան"),
    families=_pairs(
        "Avetikyan Ավետիկյան, Baghramyan Բաղրամյան, Danielyan Դանիելյան, Grigoryan Գրիգորյան,"
        " Khachaturyan Խաչատուրյան, Manukyan Մանուկյան, Petrosyan Պետրոսյան,"
        " Sahakyan Սահակյան, Terteryan Տերտերյան, Vardanyan Վարդանյան"
    ),
)
COUNTRIES = (GEORGIA, UZBEKISTAN, KAZAKHSTAN, ARMENIA)

"""Word families: a line is one, all its words are found by each other, and none is found by a word of another line.

`python -m tests.search.analysis.families` prints the share that each language gets wrong, and what it is.
"""

import sys
from itertools import combinations
from typing import NamedTuple

from search.analysis import normal, tokens

FAMILIES = {
    "en": """
        migrant migrants
        migration migrations
        border borders
        refugee refugees
        refuge refuges
        right rights
        woman woman’s
        child child’s
        country countries
        family families
        detain detained detaining detains
        return returns returned returning
        deport deported deports
        recommendation recommendations
        practice practices
        policy policies
        police
        policing
        document documents documented
        organisation organisations
        organ organs
        university universities
        universe universes
        worker workers
        news
        new
        custom
        customs
        generic generics
        generation generations
        shelter shelters sheltered
        protect protects protected protecting
        smuggle smuggled smuggling smuggles
        smuggler smugglers
        general
        asylum
        passport passports
        abuse abuses abused
        community communities
        language languages
        employer employers
        employment
        employee employees
        labour
        laboratory laboratories
        arrest arrests arrested arresting
        agency agencies
        agent agents
        health
        healthy healthier
        secure secured secures
        security
        experience experiences experienced
        experiment experiments
        ministry ministries
        minister ministers
        traffic
        trafficking trafficked
        man
        men
        """,
    "fr": """
        réfugié refugie réfugiés refugies réfugiée réfugiées refugiee
        refuge refuges
        migrant migrants migrante migrantes
        migration migrations
        frontière frontieres frontières
        droit droits
        femme femmes
        enfant enfants
        pays
        paye
        travailleur travailleurs travailleuse travailleuses
        national nationaux nationale nationales
        étranger étrangers étrangère étrangères
        policier policiers policière
        police
        organisation organisations
        recommandation recommandations
        pratique pratiques
        bonne bonnes
        expulsé expulsés expulsée expulsées
        temps
        avis
        fils
        fille filles
        accès
        procès
        procédé procédés
        communauté communautés
        sûreté
        journal journaux
        réseau réseaux
        dangereux dangereuse dangereuses
        danger dangers
        retour retours
        région régions
        régional régionaux régionale
        mer mers
        mère mères
        loi lois
        travail travaux
        œil
        yeux
        agence agences
        agent agents agente agentes
        santé
        sain saine sains
        détenu détenus détenue détenues
        détention détentions
        recours
        cours
        course courses
        port ports
        porte portes
        heureux heureuse heureuses
        heure heures
        victime victimes
        victoire victoires
        mineur mineurs mineure mineures
        mine mines
        conseil conseils
        conseiller conseillers conseillère
        """,
    "es": """
        migrante migrantes
        migración migracion migraciones
        protección proteccion protecciones
        refugiado refugiados refugiada refugiadas
        refugio refugios
        frontera fronteras
        derecho derechos
        mujer mujeres
        país pais países paises
        paisaje paisajes
        paz
        trabajador trabajadores trabajadora trabajadoras
        niño niños niña niñas
        recomendación recomendaciones
        organización organizaciones
        órgano órganos
        práctica prácticas
        policía policías
        política políticas
        detención detenciones
        detenido detenidos detenida
        mes meses
        mesa mesas
        nacional nacionales
        nación naciones
        familia familias
        documento documentos
        tránsito
        asilo
        ciudad ciudades
        ciudadano ciudadanos
        ley leyes
        agencia agencias
        agente agentes
        salud
        menor menores
        víctima víctimas
        victoria victorias
        trabajo trabajos
        hogar hogares
        joven jóvenes
        puerto puertos
        puerta puertas
        voz voces
        retorno retornos
        consejo consejos
        consejero consejeros
        comunidad comunidades
        común comunes
        autoridad autoridades
        autor autores
        red redes
        """,
    "ru": """
        мигрант мигранты мигрантов мигрантам мигрантами мигранта
        миграция миграции миграцию миграцией
        беженец
        беженцы беженцев беженцам беженцами
        граница границы границ границу границе
        право права прав правам правами
        правило правила правил правилам
        правительство правительства правительств
        женщина женщины женщин женщинам
        ребёнок ребенок
        страна страны стран странам
        странный
        рекомендация рекомендации рекомендаций
        практика практики практик
        организация организации организаций
        орган органы органов
        работник работники работников
        мир мира мире
        мера меры мер
        защита защиты защиту защите
        закон законы законов
        семья семьи семью
        возвращение возвращения
        убежище убежища
        документ документы документов
        город города городов городах
        труд труда труду
        трудный трудная
        язык языки языков языках
        дети детей детям
        деть
        помощь помощи
        помощник помощники помощников
        полиция полиции полицию
        политика политики политику
        общество общества обществ
        общий общая общие
        жизнь жизни
        здоровье здоровья
        насилие насилия
        человек человека
        люди людей людям
        """,
    "ar": """
        مهاجر المهاجر مهاجرين المهاجرين والمهاجرين للمهاجرين مهاجرون مهاجرة مهاجرات
        هجرة الهجرة والهجرة
        ممارسات الممارسات ممارسة الممارسة
        لاجئ اللاجئ لاجئين اللاجئين لاجئون
        حق الحق
        حقوق الحقوق وحقوق
        حدود الحدود
        امرأة المرأة
        نساء النساء والنساء
        طفل الطفل
        أطفال الأطفال اطفال
        عامل العامل عاملين
        عمل العمل
        عمال العمال
        توصية توصيات التوصيات
        وثائق الوثائق
        وسائل الوسائل
        وظائف الوظائف
        دولة الدولة دول الدول
        منظمة منظمات المنظمات
        قانون القانون
        حماية الحماية
        وصول الوصول
        أصول
        ولاية ولايات
        مدينة المدينة
        معلومات المعلومات
        علم العلم
        مدرسة المدرسة
        مدارس المدارس
        شرطة الشرطة والشرطة
        سياسة السياسة سياسات السياسات
        سياسي السياسي
        صحة الصحة
        خدمة خدمات الخدمات والخدمات
        حكومة الحكومة حكومات
        حكم الحكم
        مجتمع المجتمع مجتمعات
        اجتماع الاجتماع اجتماعات
        أسرة الأسرة
        لغة اللغة لغات اللغات
        وطن الوطن
        وزير الوزير
        وزارة الوزارة
        سلطة السلطة سلطات السلطات
        """,
}


class Share(NamedTuple):
    families: int
    split: tuple[str, ...]
    joined: tuple[tuple[str, str], ...]

    def __str__(self):
        wrong = ", ".join([*self.split, *(" = ".join(pair) for pair in self.joined)])
        split, joined = (100 * len(found) / self.families for found in (self.split, self.joined))
        return f"{self.families} families, {split:.0f} % split, {joined:.0f} % joined with another. {wrong}".strip()


def share(language):
    """Of the families of a language those that are split, and the pairs that are joined."""
    stems = {}
    for line in filter(None, map(str.strip, FAMILIES[language].splitlines())):
        found = {token.stem for word in line.split() for token in tokens(normal(word), language) if len(token.word) > 1}
        stems[line.split()[0]] = found
    split = tuple(first for first, found in stems.items() if len(found) > 1)
    joined = tuple((one, other) for one, other in combinations(stems, 2) if stems[one] & stems[other])
    return Share(len(stems), split, joined)


if __name__ == "__main__":
    for name in FAMILIES:
        sys.stdout.write(f"{name}: {share(name)}\n")

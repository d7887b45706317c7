"""Words too common to find anything by, folded; a question of these alone is asked word for word."""

_WORDS = {
    "en": """a an and are as at be been but by for from had has have he her his how i if in into is it its more most
        no not of on or our out she so such than that the their them then there these they this to up was we were what
        when where which who will with would you your""",
    "fr": """a au aux avec ce ces cet cette dans de des du elle en es est et eux il ils je la le les leur leurs lui ma
        mais me mes moi mon ne nos notre nous on ont ou par pas pour qu que qui sa se ses son sont sur ta te tes toi
        ton tu un une vos votre vous y d l c j m n s t""",
    "es": """a al algo ante como con contra cual cuando de del desde donde durante e el ella ellas ellos en entre era
        es esa ese eso esta este esto fue ha han hasta hay la las le les lo los mas me mi muy nada ni no nos o otra
        otro para pero por porque que quien se ser si sin sobre son su sus tambien te tu un una uno unos y ya yo""",
    "ru": """а без более бы был была были было быть в вам вас во вот все всего всех вы где да даже для до его ее если
        есть еще же за и из или им их к как ко когда кто ли мы на над не него нее нет ни них но о об он она они оно от
        по под при с со так также там то того тоже только том ты у уже что чтобы эта эти это этот я""",
    "ar": """في من الي على عن ان انه انها او اي اذا الا التي الذي الذين هذا هذه ذلك تلك هو هي هم كان كانت قد لا لم لن
        ما مع كل بعد قبل بين حتي ثم و ف ب ل كما عند علي لكن""",
    "id": """ada adalah akan atau bagi dalam dan dari dengan di ini itu juga ke oleh pada para sebagai tidak untuk yang
        telah dapat""",
    "ne": """र को का की मा ले लाई छ हो यो त्यो पनि गर्न भएको गरेको छन् एक तथा वा""",
}

STOP_WORDS: dict[str, frozenset[str]] = {language: frozenset(words.split()) for language, words in _WORDS.items()}

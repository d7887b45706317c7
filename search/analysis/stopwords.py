"""Words so common that they say nothing, by language, folded. Only a phrase made of nothing else asks for them."""

from __future__ import annotations

from search.analysis.folding import fold

_WORDS = {
    "en": """a about above after again all also am an and any are as at be because been before being below
        between both but by can could did do does doing don down during each few for from further
        had has have having he her here hers herself him himself his how i if in into is it its
        itself just ll me more most my myself no nor not of off on once only or other our ours
        ourselves out over own re s same she should so some such t than that the their theirs them
        themselves then there these they this those through to too under until up ve very was we
        were what when where which while who whom whose why will with would you your yours yourself
        yourselves""",
    "fr": """a ai aie ait as au aux avaient avait avec avez avoir avons c ce ceci cela ces cet cette ceux chez
        comme d dans de depuis des donc dont du elle elles en entre es est et etaient etait etant
        ete etes etre eu eux fut furent il ils j je l la le les leur leurs lors lui m ma mais me
        meme memes mes moi mon n ne ni nos notre nous on ont ou par pas pendant peu peut peuvent
        plus pour puis qu quand que quel quelle quelles quels qui quoi s sa sans se selon sera
        seront ses si soi soient soit son sont sous sur t ta te tes toi ton tous tout toute toutes
        tres tu un une vers via vos votre vous y""",
    "es": """a al algo algun alguna algunas alguno algunos ambos ante antes asi aun aunque cada como con contra
        cual cuales cuando de del desde donde dos durante e el ella ellas ellos en entre era eran es
        esa esas ese eso esos esta estaba estaban estado estan estar estas este esto estos fue
        fueron ha habia han has hasta hay he la las le les lo los mas me mi mientras mis mucho
        muchos muy nada ni no nos nosotros nuestra nuestras nuestro nuestros o os otra otras otro
        otros para pero poco por porque puede pueden que quien quienes se sea sean segun ser si sido
        sin sino sobre son su sus suya suyo tal tambien tan tanto te tiene tienen toda todas todo
        todos tras tu tus u un una unas uno unos y ya yo""",
    "ru": """а без более больше бы был была были было быть в вам вас во вот все всего всех вы где да даже для до
        его ее если есть еще же за здесь и из или им ими их к каждый как какая какой когда кто
        которая которое которой которые который которых ли либо между меня мне может мой мы на над
        надо нам нас не него нее нет ни них но ну о об один однако он она они оно от перед по под
        после потому при про с сам свои своих свой себя со так также такие такой там те тем то того
        тоже той только том тот ту ты у уже хотя чего чем что чтобы эта эти этих это этого этой этом
        этот эту я""",
    "ar": """آن أثناء إذ إذا أمام أن إن أنا أنت أنه أنها أو أي أيضا إلا التي الذي الذين اللتان اللذان إلى أم أما
        بعد بعض بل بها به بهذا بهذه بين بينما تلك تم تحت ثم حتى حول حيث حين خلال دون ذا ذلك سوف ضد
        ضمن عبر عن عند عندما على عليه عليها غير فقط فوق في فيه فيها قبل قد كافة كان كانت كل كلما كما
        كما كي كيف لا لأن لدى لذلك لقد لكن لكي لم لما لن له لها لهم لو ليس ليست ما ماذا متى مثل مع
        من منذ منه منها منهم نحو نحن هذا هذه هل هم هنا هناك هو هي و وقد وكان وفي وهو وهي ومن وعلى
        وإلى وأن ولا وما يا""",
    "ne": """अथवा अनि अब अरू आदि आफ्नो उनी उनको उनीहरू एक एवं ऊ कि किन किनभने कुन कुनै केही को कसरी का की कहाँ
        कहिले गरी गरेको गरेका गर्छ गर्ने गर्न छ छन् छैन छैनन् जस्तो जसको जुन जो तथा तर ता तिनी
        तिनीहरू त्यो त्यस थिए थियो देखि द्वारा न नै पछि पनि बाट बारे भने भन्ने भयो भएको भएका भए मा
        मात्र मेरो म यदि यस यसको यसरी यी यो र रहेको रहेका लाई लागि ले वा विना सँग सबै सम्म साथ सो
        हामी हाम्रो हरू हुन हुन् हुने हुन्छ हो होइन""",
    "id": """ada adalah agar akan antara apa apabila atas atau bagi bahwa banyak beberapa belum berbagai bisa
        boleh bukan dalam dan dapat dari daripada dengan di dia dua hal hanya harus hingga ia ini
        itu jadi jika juga kami karena ke kepada ketika kita lagi lain lainnya lebih maka mana masih
        melalui mereka merupakan namun oleh pada para per pula saat saja sampai sangat saya sebagai
        sebelum sebuah secara sedang sehingga sejak selama seluruh semua seperti serta setelah
        setiap suatu sudah supaya tanpa telah tentang terhadap tersebut tetapi tidak untuk yaitu
        yang""",
}

STOP_WORDS: dict[str, frozenset[str]] = {
    language: frozenset(fold(word) for word in words.split()) for language, words in _WORDS.items()
}

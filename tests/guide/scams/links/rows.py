"""Links of our own invention, by the trick they play, and honest ones of the kinds that are easily mistaken."""

# Names under .example cannot be bought; the rest are made up for these tests and stand for no known site.
SCAM = {
    "misspelt": """
        tikttok-gift.example tiktolk-mall.example tictok-coins.example tiktoc-reward.example tikiok-shop.example
        tktok-verify.example titktok.example tiktook-mall.example tikok-recharge.example tiktoik.example
        ticktok-bonus.example tikktok.example t-i-k-t-o-k.example tilktok-store.example tikrok-login.example
        mytitok.example titokmall88.example thetiktokk.example tiktkshop.example tltkok.example tikotk.example
        tikltok.example tikto-k.example
    """,
    "alike": """
        t1ktok.example tlktok-bonus.example tikt0k-live.example tjktok.example 7iktok.example tlkt0kvip.example
        тикток.example тіктоk.example tiktоk.example tíktok.example tiktøk.example ţiktok.example tikτok.example
        ŧiktok.example tıktok-coins.example τικτοκ.example ᴛiktok.example tiktọk.example xn--tktok-tsa.example
        vn-tlktok.example
    """,
    "name-with-other-ending": """
        tiktok.shop tiktok.cm tiktok.com.co tiktok.网络 http://tiktok.live/coin ｔｉｋｔｏｋ.shop
        ⓣⓘⓚⓣⓞⓚ.xyz tiktok.example
    """,
    "name-plus-words": """
        tiktokcoin-bd.example tiktok-id.example buytiktokcoins.example tiktoklive-gift.example tiktok3388.example
        tiktokwinner2026.example ftiktok.example tiktoker-mall.example tiktok-appealform.example
        supporttiktok.example tiktok-rewards.web.app https://tiktokverify.pages.dev/ tiktokadult.github.io
        tiktok-viral.duckdns.org xn--tiktok-gva.example
    """,
    "name-in-front": """
        https://tiktok.abc-pay.example/ https://www.tiktok.com.verify-user.example/login
        login.tiktok.com-session.example https://vm-tiktok.hj7.example/ZM https://tik-tok.web-9a.example
        tik.tok.vip888.example https://seller-tiktok.mkt9.example https://tiktok.com.coin.recharge.example
    """,
    "after-slash": """
        https://abcgames.example/tiktok https://gamerush.example/tiktok-coins
        https://promohub.example/free-tiktok-coins https://getitnow.example/tik/
        https://xdigit.example/tiktokfollowersfree https://cutz.example/freetiktokcoins
        https://a1b2.example/tiktok/login.php https://bakery.example/wp-content/tiktok/login.html
        https://bakery.example/wp-includes/tiktok/index.html https://hello.example/tiktok-verification/form
        https://x.example/TikTok_Coin_Generator https://foo.example/tikcoins https://abc.github.io/tiktok-login/
        https://sites.google.com/view/free-tiktok-coins-generator https://evil.example/www.tiktok.com/login
        https://tok.example/tikertoker/
    """,
    "chat": """
        https://t.me/tiktokcoinsale t.me/tiktok_recharge_bot https://wa.me/tiktoksupport
        https://discord.gg/free-tiktok-coins
    """,
    "short-name": """
        ttcoins.example tik-gift.example ttk-recharge.example tikrecharge.example tikfollowers.example
        tkshop886.example get-tikcoins.example ticktick-coins.example tik.coins-free.example
    """,
    "before-at": """
        https://www.tiktok.com@pay-x.example/login https://tiktok.com:coins@1.2.3.4/ tiktok.com@bad.example
        https://tiktok@abc.example/ tiktok.support@mailbox.example http://user:tiktok.com@evil.example/
    """,
    "number": "http://0x7f3a1b2c/tiktok http://93.184.216.34/login http://1572395042/ http://0135.0270.0330.042/",
    "app": "https://dl.example/coins-mod.apk https://files.example/TikTok_18.APK https://tt.example/app.mobileconfig",
    "offer": """
        https://getfreecoins.example https://freecoins-generator.example unlimitedcoins.example
        freefollowers.example https://a.example/free-robux https://igetfree.example/roblox/
    """,
    "passes-on": """
        https://www.tiktok.com/link/v2?target=https%3A%2F%2Fevil.example%2F
        https://go.example/?to=https://tiktok-coin.example/
    """,
    "made-harmless": """
        hxxps://tiktok-coin[.]example/ h**ps://tiktok-coin.example tiktok-coin[dot]example
        hxxp://tiktok-coin(.)example/a
    """,
    "other-name": """
        https://paypal.com.signin-ab.example/ https://steamcommunlty.example/gift netflix-verify.example
        instagram-copyrights-desk.top faceb00k-signin.example netflix-billing-renew.example
        wellsfargo.account-notice.example usps.parcel-arrange.example hsbc-payee-cancel.com
    """,
    "game-money": "https://xbox-giftcodes.top/ https://robux.earn-daily.club event-freefire2031.my.id/claim",
}  # fmt: skip
BENIGN = {
    "articles": """
        https://en.wikipedia.org/wiki/TikTok https://www.theverge.com/tiktok
        https://www.bbc.com/news/technology-12345678 https://mashable.com/article/how-to-buy-tiktok-coins
        https://techcrunch.com/2024/10/01/tiktok-coins/ https://smallblog.example/tiktok-coins-explained
        https://smallblog.example/2024/05/tiktok-coins https://smallblog.example/blog/tiktok-coins-and-gifts
        https://paper.example/news/tiktok-verification-badge-rules https://agency.example/services/tiktok-ads
        https://agency.example/tiktok-marketing https://kidsafe.example/guides/tiktok
        https://charity.example/what-parents-need-to-know-about-tiktok
        https://smallblog.example/free-tiktok-coins-scam https://news.example/tag/tiktok
        https://help.example/en/articles/123-look-out-for-tiktok-tricks
    """,
    "code": """
        https://github.com/somebody/TikTok-Api https://github.com/somebody/tiktok-coin-calculator
        https://somebody.github.io/TikTokLive/ https://pypi.org/project/TikTokApi/
        https://www.npmjs.com/package/tiktok-live https://stackoverflow.com/questions/123/tiktok-login-kit-redirect
        https://tiktokapi.readthedocs.io/ https://jitpack.io/#somebody/TikTok http://localhost:3000/tiktok
        http://127.0.0.1:8888/lab http://192.168.1.1/login
    """,
    "stores": """
        https://apps.apple.com/us/app/tiktok/id835599320 https://f-droid.org/repo/org.fdroid.apk
        https://play.google.com/store/apps/details?id=com.zhiliaoapp.musically
    """,
    "names": """
        coinbase.com freecodecamp.org giftcards.com rewards.bing.com toktok.com ticktick.com multitoken.io
        antistokes.org titan.com tistory.com tkmaxx.com paypalobjects.com coinstar.com freepik.com tikkie.me
        tokopedia.com loginradius.com outlook.office365.com apple.stackexchange.com applebees.com steamboat.com
        apple.github.io netflix.github.io/metaflow hsbc.co.uk amazon.de netflix.net paypal.me/ann steamgifts.com
        steam-cleaning.shop applevalley.example tictac.example partner.tiktokshop.com
        münchen.de 例え.jp пример.рф
    """,
    "everyday": """
        https://example.com/login https://example.com/free-shipping https://example.com/gift-cards t.co goo.gl
        https://www.google.com/search?q=tiktok+coins+free
        https://web.archive.org/web/2020/https://www.tiktok.com/coin https://shop.example/products/tiktok-led-lights
        https://www.instagram.com/tiktok/ jane.doe@mailbox.example
        https://blog.example.com/?utm_source=tiktok&utm_campaign=free_coins https://shop.example/?ref=tiktok
    """,
}  # fmt: skip
PEOPLE = """
        https://www.tiktok.com/coin www.tiktok.com tiktok.com TikTok.com tiktok.com. https://tiktok.com:443/
        http://www.tiktok.com/@user/live https://vm.tiktok.com/ZMabc/ https://support.tiktok.com/en
        https://newsroom.tiktok.com/ https://seller-uk.tiktok.com/account/login https://seller.tiktokglobalshop.com/
        HTTPS:\\\\www.TIKTOK.com\\coin https://www.tiktok.com/login?redirect_url=https%3A%2F%2Fwww.tiktok.com%2Fcoin
        https://ｗｗｗ.tiktok.com/
        https://www.tiktok.com/v2/auth/authorize/?redirect_uri=https%3A%2F%2Fshop.example%2Fback
    """
INFRASTRUCTURE = """
        p16-sign.tiktokcdn-us.com tiktokv.us tik-tokapi.com tiktokrow-cdn.com tiktok-row.net tiktokglobalshopv.com
        tiktok-minis.com lf16-tiktok-web.ttwstatic.com musical.ly bytedance.com affiliate.tiktokglobalshop.com
    """


def rows(table: dict[str, str]) -> list[tuple[str, str]]:
    """Each link with its kind."""
    return [(kind, link) for kind, links in table.items() for link in links.split()]

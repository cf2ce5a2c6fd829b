"""Cases of statement-check, with sums that a reader can check with a pencil."""

from functools import partial

from tests.cases.case import case

ask = partial(case, "statement-check")

HEADER = "Date,Description,Amount\n"
COINS_AND_TEA = HEADER + "2026-03-15,TIKTOK COINS,-4.99\n2026-03-16,TEA HOUSE,-2.00\n"
CLASSROOM = (
    "Transaction Date,Description,Type,Amount (USD)\n"
    "03/02/2026,APPLE.COM/BILL,Purchase,14.97\n"
    "03/05/2026,CORNER CAFE,Purchase,6.50\n"
    "03/09/2026,APPLE.COM/BILL,Refund,-4.99\n"
    "03/12/2026,PAYMENT THANK YOU,Payment,-16.48\n"
    "03/15/2026,TIKTOK PAY,Purchase,7.40\n"
)
TWO_MONTHS = HEADER + "2026-03-31,TIKTOK PAY,-1.00\n2026-04-01,TIKTOK PAY,-2.00\n"

CASES = [
    ask(
        "the classroom's statement alone",
        {},
        certain_cents=0,
        possible_low_cents=0,
        possible_high_cents=2237,
        refunds_cents=499,
        total_cents=2388,
        rows_read=5,
        rows_unread=0,
        issuer="apple-card",
    ),
    ask(
        "the classroom's statement with the purchase history",
        {"purchase_history": "sample:apple-history"},
        certain_cents=998,
        possible_low_cents=998,
        possible_high_cents=1738,
        refunds_cents=499,
        total_cents=2388,
        rows_read=8,
    ),
    ask("the classroom's four columns, pasted", {"pasted": CLASSROOM}, total_cents=2388, issuer="apple-card"),
    *(
        ask(f"{name} says the same", {"statement": f"sample:{name}"}, total_cents=2388, certain_cents=0, issuer=name)
        for name in ("chase-checking", "bofa-card", "monzo", "revolut", "amex", "wells-fargo", "capital-one", "citi")
    ),
    ask("Apple's history", {"statement": "sample:apple-history"}, certain_cents=998, total_cents=998, rows_read=3),
    ask("Google's history", {"statement": "sample:google-history"}, certain_cents=549, total_cents=848, rows_read=3),
    ask("coins and tea", {"pasted": COINS_AND_TEA}, certain_cents=499, total_cents=699, issuer="generic"),
    ask(
        "positive purchases with the same columns",
        {"pasted": HEADER + "2026-03-15,TIKTOK COINS,4.99\n2026-03-16,TEA HOUSE,2.00\n"},
        total_cents=699,
        issuer="generic",
    ),
    ask(
        "TikTok's lines and a store's are two figures",
        {},
        probable_cents=740,
        may_hold_cents=1497,
    ),
    ask(
        "what a direct debit pays is no sign",
        {"pasted": HEADER + "2026-03-25,DIRECT DEBIT TV LICENCE,-14.12\n2026-03-15,TIKTOK COINS,-7.40\n"},
        certain_cents=740,
        total_cents=2152,
    ),
    ask(
        "the columns are named by hand",
        {
            "pasted": "2026-03-15,7.40,TIKTOK PAY,9.00\n2026-03-16,2.00,TEA,9.00\n",
            "columns": "date,amount,words,leave-out",
            "sign": "purchases-positive",
        },
        total_cents=940,
    ),
    ask("columns that no file has", {"pasted": COINS_AND_TEA, "columns": "date,colour"}, wrong="columns"),
    ask("a year that is none", {"pasted": COINS_AND_TEA, "year": "soon"}, wrong="year"),
    ask(
        "dates without a year",
        {"pasted": HEADER + "15/03,TIKTOK COINS,-7.40\n", "year": "2026", "month": "2026-03"},
        certain_cents=740,
    ),
    ask("dates without a year, and none said", {"pasted": HEADER + "15/03,TIKTOK COINS,-7.40\n"}, wrong="pasted"),
    ask(
        "thousands or three decimals",
        {"pasted": HEADER + "2026-03-15,TIKTOK COINS,-2.450\n"},
        unclear="decimals",
    ),
    ask(
        "three decimals, said",
        {"pasted": HEADER + "2026-03-15,TIKTOK COINS,-2.450\n", "decimals": "decimals"},
        certain_cents=245,
    ),
    ask(
        "a dinar has a thousand fils",
        {"pasted": "Date,Description,Amount (KWD)\n2026-03-15,TIKTOK COINS,-2.455\n"},
        certain_cents=2455,
    ),
    ask("a cap changes no sum", {"pasted": COINS_AND_TEA, "cap": "4.99"}, certain_cents=499),
    ask("the first of two months", {"pasted": TWO_MONTHS, "month": "2026-03"}, total_cents=100, rows_read=2),
    ask("both months", {"pasted": TWO_MONTHS, "month": " ALL "}, total_cents=300),
    ask(
        "the same row twice is two purchases",
        {"pasted": HEADER + "2026-03-15,TIKTOK COINS,-4.99\n" * 2},
        certain_cents=998,
        rows_read=2,
    ),
    ask(
        "a decimal comma, semicolons and tabs to choose from",
        {"pasted": "Date;Description;Amount\n15.03.2026;TIKTOK COINS;-1.234,56\n"},
        certain_cents=123456,
    ),
    ask(
        "one good row and one that is not",
        {"pasted": COINS_AND_TEA + "2026-02-30,TIKTOK COINS,-4.99\n"},
        rows_read=2,
        rows_unread=1,
        certain_cents=499,
    ),
    ask("the smallest amount", {"pasted": HEADER + "2026-03-15,TIKTOK COINS,-0.01\n"}, certain_cents=1),
    ask(
        "a large amount",
        {"pasted": HEADER + "2026-03-15,TIKTOK COINS,-9999999999.99\n"},
        certain_cents=999999999999,
    ),
    ask(
        "a refund of the very amount takes a charge off",
        {"pasted": HEADER + "2026-03-15,TIKTOK PAY,-7.40\n2026-03-16,TIKTOK PAY,7.40\n2026-03-17,TIKTOK PAY,-1.00\n"},
        possible_high_cents=100,
        refunds_cents=740,
        total_cents=100,
    ),
    ask(
        "goods and advertising are not coins",
        {"pasted": HEADER + "2026-03-15,TIKTOK SHOP,-7.40\n2026-03-16,TIKTOK*ADS,-5.00\n2026-03-17,TIKTOK PAY,-1.00\n"},
        possible_high_cents=100,
        total_cents=1340,
    ),
    ask(
        "the day order is chosen",
        {"pasted": HEADER + "03/04/2026,TIKTOK PAY,-1.00\n", "day_order": "day-first", "month": "2026-04"},
        total_cents=100,
    ),
    ask(
        "the sign is chosen",
        {"pasted": HEADER + "2026-03-15,TEA HOUSE,-2.00\n", "sign": "purchases-negative"},
        total_cents=200,
    ),
    ask("a date of two meanings", {"pasted": HEADER + "03/04/2026,TIKTOK PAY,-1.00\n"}, unclear="day_order"),
    ask("a sign that nothing shows", {"pasted": HEADER + "2026-03-15,TEA HOUSE,-2.00\n"}, unclear="sign"),
    ask(
        "the same lines in two files",
        {"statement": "sample:apple-history", "purchase_history": "sample:apple-history"},
        unclear="overlap",
    ),
    ask(
        "counted once",
        {
            "statement": "sample:apple-history",
            "purchase_history": "sample:apple-history",
            "overlap": "count-once",
        },
        certain_cents=998,
        total_cents=998,
    ),
    ask(
        "all counted",
        {"statement": "sample:apple-history", "purchase_history": "sample:apple-history", "overlap": "count-all"},
        certain_cents=1996,
    ),
    ask("nothing given", {"statement": ""}, wrong="statement"),
    ask("a sample that does not exist", {"statement": "sample:moon"}, wrong="statement"),
    ask("no statement but words", {"pasted": "I bought some coins"}, wrong="pasted"),
    ask("a header alone", {"pasted": HEADER}, wrong="pasted"),
    ask("markup", {"pasted": "<script>alert(1)</script>"}, wrong="pasted"),
    ask(
        "markup in a line stays text",
        {"pasted": HEADER + "2026-03-15,<img src=x onerror=alert(1)> TIKTOK COINS,-4.99\n"},
        certain_cents=499,
    ),
    ask("a month without lines", {"pasted": TWO_MONTHS, "month": "2026-05"}, wrong="month"),
    ask("a cap of words", {"cap": "little"}, wrong="cap"),
    ask(
        "an invented history for one's own statement",
        {
            "pasted": COINS_AND_TEA,
            "purchase_history": "sample:apple-history",
        },
        wrong="purchase_history",
    ),
    ask("an order of days that does not exist", {"day_order": "year-first"}, wrong="day_order"),
]

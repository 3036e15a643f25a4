"""What has happened since a day: since the person looked in last."""

import pandas as pd

from bounceback.measuring.given import CONFIRMED
from bounceback.schema import SearchLog

WHAT = ("sent", "replies", "ended", "interviews", "reasons")


def since(log: SearchLog, day: pd.Timestamp) -> pd.DataFrame:
    """Answer: what does the log say of the days after this one?

    | column | holds                                                                     |
    | ------ | ------------------------------------------------------------------------- |
    | what   | "sent", "replies" (first step beyond "applied"), "ended", "interviews",   |
    |        | "reasons" (confirmed ones of applications that ended since); each its row |
    | count  | how many of them are dated later than `day`                               |
    | since  | that day (the same in each row)                                           |

    Only sent applications count. What has no date cannot be placed, and is left out.
    """
    sent = log.sent
    ended = sent.loc[sent["ended_on"] > day, "application"]
    told = log.reasons[log.reasons["provenance"].isin(CONFIRMED)]
    counts = (
        int((sent["applied_on"] > day).sum()),
        int((sent["advanced_on"] > day).sum()),
        len(ended),
        int((log.interviews["held_on"] > day).sum()),
        int(told["application"].isin(ended).sum()),
    )
    frame = pd.DataFrame({"what": WHAT, "count": counts}).astype({"what": "str"})
    return frame.assign(since=pd.Series([day] * len(WHAT), dtype="datetime64[s]"))

"""The router: page settings, the sheet in use, the filters, the pages."""

import streamlit as st

from bounceback.ui import serving

if __name__ == "__main__":  # a visitor's run
    from bounceback.ui import filters, panels, sheets  # loaded meanwhile: the server starts at once

    # An icon by name would be fetched from the network; this one lies beside the code.
    st.set_page_config("Bounceback", serving.ICON, layout="wide")
    st.logo(serving.ICON)
    sheets.resume()
    page = st.navigation(
        {
            "Start": [
                st.Page(
                    "pages/start/import_data.py",
                    title="Import",
                    icon=":material/upload_file:",
                    help="Open a spreadsheet, and see and correct how it was read.",
                    default=True,
                ),
                st.Page(
                    "pages/start/applications.py",
                    title="Applications",
                    icon=":material/table_rows:",
                    help="Every application as it was understood.",
                ),
            ],
            "Understand": [
                st.Page(
                    "pages/understand/overview.py",
                    title="Overview",
                    icon=":material/explore:",
                    help="Where your search stands.",
                ),
                st.Page(
                    "pages/understand/stages.py",
                    title="Stages",
                    icon=":material/stairs_2:",
                    help="How far you get, and where it stops.",
                ),
                st.Page(
                    "pages/understand/reasons.py",
                    title="Reasons",
                    icon=":material/help_center:",
                    help="Why it stops, as far as anybody knows.",
                ),
                st.Page(
                    "pages/understand/weaknesses.py",
                    title="Weaknesses",
                    icon=":material/sync_problem:",
                    help="What comes back in your interviews, and what carries you.",
                ),
                st.Page(
                    "pages/understand/waiting.py",
                    title="Waiting",
                    icon=":material/hourglass_empty:",
                    help="When answers come, and what a silence means.",
                ),
                st.Page(
                    "pages/understand/trends.py",
                    title="Trends",
                    icon=":material/timeline:",
                    help="Applications, replies and interviews over time.",
                ),
                st.Page(
                    "pages/understand/compare.py",
                    title="Compare",
                    icon=":material/balance:",
                    help="Whether one source, kind of role or CV does better than another.",
                ),
            ],
            "Act": [
                st.Page(
                    "pages/act/reflect.py",
                    title="Reflect",
                    icon=":material/self_improvement:",
                    help="Look back on one interview or ending, in about ten minutes.",
                ),
                st.Page(
                    "pages/act/follow_up.py",
                    title="Follow up",
                    icon=":material/mail:",
                    help="What fits next with each application, and a letter for it.",
                ),
                st.Page(
                    "pages/act/practice.py",
                    title="Practice",
                    icon=":material/exercise:",
                    help="What to practise before the next interview, and whether it helped.",
                ),
            ],
            "Share": [
                st.Page(
                    "pages/share/report.py",
                    title="Report",
                    icon=":material/description:",
                    help="One file to hand to somebody who wants to help.",
                ),
                st.Page(
                    "pages/share/sheet_back.py",
                    title="Your sheet",
                    icon=":material/table_view:",
                    help="Your own sheet, with what was learned from it in further columns.",
                ),
                st.Page(
                    "pages/share/backup.py",
                    title="Backup",
                    icon=":material/archive:",
                    help="All that is kept here as one file, and back again.",
                ),
            ],
        },
        expanded=True,  # no page hides behind "View more"
    )
    filters.show()
    with st.container(width=1080):  # a line of text stays readable on a wide screen
        panels.run(page.run)
else:  # `streamlit run` imports this file once, before the first visitor
    app = st.App(__file__, lifespan=serving.lifespan)

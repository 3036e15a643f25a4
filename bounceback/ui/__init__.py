"""All Streamlit glue that pages share: the log in use, the filters, the panels.

Only this folder, the pages and `app.py` import streamlit.
"""

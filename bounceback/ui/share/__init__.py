"""What the pages are made of that hand something on: a report, the sheet, a backup."""

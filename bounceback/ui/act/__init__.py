"""What the pages of reflecting, following up and practising are made of."""

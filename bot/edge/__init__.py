"""The edge: the only public process. Screens, scrubs, asks the brain, guarantees help, counts."""

"""A folder through the pipeline: walked lazily, done once, written down as it goes.

    walk, listed ─▶ Found ─ items ─▶ Item ─ pool_flow | chat_flow ─▶ desk ─▶ ledger
                                                                      └────▶ events ─▶ whoever shows or returns them

`run.Batch` ties it together. Shows nothing: what happens is told as `events`.
"""

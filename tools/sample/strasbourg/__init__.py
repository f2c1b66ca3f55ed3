"""A sample after a published draft programme: members of a parliament in Strasbourg and Hamburg.

Days, hours, places, institutions and gaps are those of the draft of October 2006; the journey
home, the briefs and the minutes are invented, and so is every person.
"""

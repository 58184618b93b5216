/** Given names that say nothing of gender; none is a word of English. */
export const surrogateGivenNames =
  'Robin Jordan Taylor Morgan Casey Riley Avery Rowan Emerson Finley Marlowe Remy Ellis Sasha Kerry Lindsay Shelby Tatum Darcy Jamie Kendall Leslie Quincy Reese Sidney Teagan Auden Blakely Corey Devin Elliot Frankie Hadley Jaden Kieran Landry Merritt Nevin Oakley Peyton Rory Sutton Tobin Umber Vesper Wynne Yael Zephyr Arden Bellamy Camden Dallas Everett Farren Greer Hollis Indra Joss Kai Lennon'.split(
    ' ',
  );

/** Surnames that are rare enough not to meet the real one. */
export const surrogateSurnames =
  'Ashgrove Bramwell Caldecott Dunmore Eastlake Fairbourne Garrick Hathersage Inglewick Jessop Kestleman Larkham Merriweather Norcott Oxenham Penhallow Quillfeather Ravenscroft Saltmarsh Thornbury Underhay Vandermere Wetherby Yardley Zellwood Applegarth Birkenshaw Copperthwaite Dankworth Elphinstone Frobisher Goldthorpe Hollingbery Iddesleigh Kirkbride Lonsborough Midwinter Netherfield Ottaway Pemberley Rushbrook Sandiford Tregarth Uppingdale Venning Winterbourne Yelverton Aldersey Brathwick Chalcombe'.split(
    ' ',
  );

/** Towns that are on no map. */
export const surrogateTowns =
  'Eastmarsh Wexbrook Thornleigh Ambermere Dunhollow Ferncaster Greymouthe Harrowdale Ironbourne Kelderwick Larchmere Millbrae Northwold Oakhaven Pinemarsh Quarrington Redbourne Silverley Tarnwick Umberfield Valemont Westhollow Yarrowby Aldercrest Brackenford Coldstowe Deepdene Elmsworth Foxbourne Glenmarrow Hazelwick Kingsmarrow Lindenfold Mossgate Netherbrae Ottermouth Priorsfold Rookhaven Stonemere Tidewick'.split(
    ' ',
  );

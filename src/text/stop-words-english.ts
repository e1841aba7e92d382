/**
 * English function words: those of the SMART list (Salton 1971) that carry no topic of their own, without its
 * nouns and verbs of content ("novel", "serious", "value"), which news is about. Apostrophes folded away.
 */
export const ENGLISH = `
a able about above abroad according accordingly across actually after afterwards again against ago ahead aint all
allow allows almost alone along alongside already also although always am amid amidst among amongst an and another
any anybody anyhow anymore anyone anything anyway anyways anywhere apart appear appears are arent around as aside
ask asked asks at away be became because become becomes becoming been before beforehand began begin behind being
below beside besides best better between beyond both brief but by came can cannot cant cause caused causes certain
certainly clearly co come comes concerning consequently consider considering contain containing contains
corresponding could couldnt course currently definitely described despite did didnt different do does doesnt
doing done dont down during each eg eight either else elsewhere end ended enough entirely especially et etc even
ever every everybody everyone everything everywhere ex exactly example except far few fewer fifth first five
followed following follows for forever former formerly forth forward found four from further furthermore gave get
gets getting give given gives go goes going gone got gotten great greatly had hadnt half happen happened happens
hardly has hasnt have havent having he hed hell hello hence her here hereafter hereby herein heres hereupon hers
herself hes hi him himself his hither hopefully how howbeit however hows i id ie if ill im immediate in inasmuch
inc indeed indicate indicated indicates inner inside insofar instead into inward is isnt it itd itll its itself
ive just keep keeps kept knew know known knows last lately later latter latterly least less lest let lets like
liked likely likewise little look looking looks low lower ltd made mainly make makes making many may maybe me mean
means meantime meanwhile merely might mightnt mine minus more moreover most mostly mr mrs ms much must mustnt my
myself namely near nearly necessary need needs neither never neverf neverless nevertheless next nine no nobody non
none nonetheless noone nor normally not nothing notwithstanding now nowhere obviously of off often oh ok okay old
on once one ones only onto or other others otherwise ought oughtnt our ours ourselves out outside over overall own
particular particularly past per perhaps placed please plus possible presumably probably provided provides put
quite quoted rather re really reasonably recent recently regarding regardless regards relatively respectively
right round said same saw say saying says second secondly see seeing seem seemed seeming seems seen self selves
sent seven several shall shant she shed shell shes should shouldnt show showed shown shows since six so some
somebody someday somehow someone something sometime sometimes somewhat somewhere soon still such take taken
taking takes tell tells ten than that thatll thats thatve the their theirs them themselves then thence there
thereafter thereby thered therefore therein therell thereof theres thereupon thereve these they theyd theyll
theyre theyve thing things think third this thorough thoroughly those though three through throughout thru thus
till to together told too took toward towards tried tries truly try trying twice two under underneath undoing
unfortunately unless unlike unlikely until unto up upon upwards us use used useful uses using usually various
versus very via viz vs want wanted wants was wasnt way ways we wed well went were werent weve what whatever whatll
whats whatve when whence whenever where whereafter whereas whereby wherein wheres whereupon wherever whether which
whichever while whither who whod whoever whole wholl whom whomever whos whose why will willing with within without
wonder wont would wouldnt yes yet you youd youll your youre yours yourself yourselves youve zero
`;

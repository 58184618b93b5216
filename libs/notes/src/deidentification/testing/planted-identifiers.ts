/**
 * Dialogues of our own with 200 and more planted identifiers of the eighteen Safe Harbor kinds, for measuring recall. Each line is
 * one turn; `[kind|text]` marks an identifier. Names, numbers and places are invented. Some lines are as speech
 * recognition writes them: no capitals, numbers in words.
 */
export const plantedDialogues = `
What would you like me to call you? [name|Annabel] is fine. My full name is [name|Annabel Whitcombe] but nobody says that.
So I called my sister [name|Anna] and she had already talked to [name|Dr. Okafor|Okafor].
[name|Marcus] says I never listen. I told [name|Marcus] that is not true.
my name is [name|teresa] and my husband is called [name|devon]
Did [name|Mrs. Hallworth|Hallworth] from the front desk reach you? She spoke with [name|Priya].
I keep thinking about [name|Grandma Jo|Jo] and my uncle [name|Terrence].
My boss, [name|Karen Lindqvist], wrote me up again. [name|Karen]'s emails are brutal.
and then [name|jennifer] came home and told [name|kevin] everything
Well, [name|Rose] and I split up. I still love [name|Rose].
When [name|Will Abernathy] died I stopped eating. [name|Will] was my best friend.
They named the baby [name|Solveig] after her grandmother.
[name|Okonkwo] was the only teacher who believed me. Mr. [name|Okonkwo] stayed late for me.
It's spelled [name|O-K-O-N-K-W-O].
my therapist before you was doctor [name|fitzgerald] and i liked her
My friend [name|Hope] took me to the meeting. [name|Hope] drove.
Hi [name|Jamal], come on in. How was the week?
Thanks, [name|Ms. Petrakis|Petrakis]. Honestly, not great.
I had a fight with [name|Xiomara], she's my roommate.
My ex-husband [name|Bill] shows up drunk. [name|Bill]'s mother blames me.
You know [name|Jean-Luc], the guy from work? He quit.
[name|Siobhan O'Malley] runs the group. [name|Siobhan] is kind.
The judge was called [name|Harriet Delacroix-Boone].
my son [name|tyler] got suspended and my daughter [name|maya] cries all night
I was named after my father, [name|Archibald].
We moved here from [place|Leeds] when I was nine.
I grew up in [place|Sheboygan] and went back to [place|Milwaukee] for college.
i was born in [place|cleveland] but we lived outside [place|toledo] mostly
The apartment in [place|Brooklyn] was the last place I felt safe.
We live at [place|42 Maple Street], Apt 3, and the rent is killing us.
It happened on [place|Fifth Avenue], right in front of everyone.
My address is [place|1187 North Quail Hollow Road], [place|Tulsa], Oklahoma [place|74105].
forty two [place|hawthorne street] that's the house with the red door
My mother still lives in [place|San Bernardino], she will not leave.
He moved to [place|Kraków] and never called.
The flat in [place|Stoke Newington] was damp. The postcode was [place|N16 7QJ].
I drove all the way to [place|Chattanooga] just to see him.
We used to camp by [place|Lake Winnebago] every year.
The whole of [place|Multnomah County] knows about it.
My parents are from [place|Guadalajara], in Mexico.
She's in [place|Little Rock] with the kids.
I walk along [place|Peachtree Street] when I cannot sleep.
i moved from [place|albuquerque] to [place|santa fe] last year
there's a bar near [place|Wrigleyville] where they all know me
My zip code is [place|60613] if that matters.
send it to [place|P.O. Box 2291], please
Is the clinic in [place|Hackney] closer for you?
We met in [place|Nairobi], at a conference.
He works at [organization|Harbor Freight] and she works for [organization|Deloitte].
I teach at [organization|Riverside Primary School]. The kids keep me going.
They took me to [organization|St. Mary's Hospital] in the ambulance.
I got my degree from the [organization|University of Michigan] but never used it.
i go to [organization|lincoln high school] and i hate it
My daughter's at [organization|Little Sprouts Daycare] until five.
I was inpatient at [organization|Cedar Ridge Behavioral Center] two times.
I've been working for [organization|Kowalski & Sons] since the layoffs.
My birthday is [date|March 14, 1985], so I'm old now.
my birthday is the [date|third of may]
It was [date|03/09/2019] when he left. I'll never forget it.
We got married on [date|June 21st], 2008.
The accident was on [date|2021-11-05].
Since [date|Thanksgiving] I haven't spoken to her.
I relapsed on [date|Monday]. Then again on [date|Saturday].
She died last [date|February], on the [date|14th].
court is on [date|september ninth] at ten
My appointment was [date|12 April 2022].
I was born on [date|August the seventeenth], nineteen ninety.
can we do [date|next thursday|thursday] instead
I stopped drinking on [date|New Year's Eve].
We have not talked since last [date|May].
the surgery is on [date|10/3]
It was a Friday... no, [date|Dec. 3], I think.
My grandfather is [age|94 years old|94] and still drives.
i am [age|ninety-three] and nobody visits
She turned [age|97] in the home.
He was [age|a hundred and two|hundred and two] when he passed.
My aunt is in her [age|nineties] and sharper than me.
There was a [age|91-year-old|91] man in the next bed.
My [name|Nadia] is... no, [name|Nadia]'s mother is [age|ninety one] now.
Aged [age|99], can you believe it?
You can reach me at [phone|(415) 555-0132] after six.
My cell is [phone|312-555-0187].
his number is [phone|four one five, five five five, one two one two]
Call my mom on [phone|+44 7700 900123] if something happens.
It's [phone|555-0147], the landline.
the crisis line gave me [phone|1-800-555-0199] and i hung up
text me at [phone|five oh three five five five oh one seven six]
My office phone is [phone|020 7946 0958], extension [phone|4471].
My new mobile: [phone|07700 900456].
Reach her at [phone|617.555.0110] any time.
What's your phone number now?
[phone|Six four six, five five five, oh one double nine].
You can fax it to [fax|415-555-0199].
The fax number is [fax|(212) 555-0167].
our fax is [fax|two one two five five five oh one four four]
Fax: [fax|+1 303 555 0142], attention records.
They want it by fax, [fax|020 7946 0321].
facsimile [fax|508-555-0113] at the county office
please fax the form to [fax|818 555 0190]
His office fax is [fax|555-0188].
My email is [email|anna.k@example.com].
it's [email|j dot smith at gmail dot com]
Write to [email|t_devon84@mail.example.org], I check it daily.
send it to [email|priya.raman+clinic@nhs.example.uk]
my email address is [email|big red truck at hotmail dot com]
She uses [email|KAREN.L@EXAMPLE.COM] for work.
you can use [email|maya underscore cruz at yahoo dot com]
The group's address is [email|hope-circle@groups.example.net].
My social is [ssn|219-09-9999].
The last four of my social are [ssn|4821].
social security number [ssn|078 05 1120]
my social is [ssn|two one nine, oh nine, nine nine nine nine]
National Insurance number [ssn|QQ 12 34 56 C].
They asked for my SSN, it's [ssn|457555462].
her social security number ends in [ssn|7730]
What's your social?
[ssn|Four two one, three three, nine eight seven six].
My medical record number is [medical-record|00482991].
The chart number is [medical-record|MR-55821].
MRN [medical-record|7734-221].
my record number is [medical-record|four four seven one two nine]
They mixed up my patient ID, [medical-record|PT-90311], with someone else's.
The NHS number is [medical-record|943 476 5919].
hospital number [medical-record|H0042187] it said on the wristband
It's filed under medical record [medical-record|A1129-04].
My insurance ID is [health-plan|XWQ882910384].
The policy number is [health-plan|HX-220-114].
medicaid number [health-plan|nine nine four one two three eight]
Group number [health-plan|0081452] on the card.
My Medicare number is [health-plan|1EG4-TE5-MK73].
Blue Cross member ID [health-plan|YRP100456789].
the plan id is [health-plan|K44-9921]
My Kaiser number is [health-plan|11029384].
My account number is [account|4400 1823 7765].
They emptied account [account|88201934] overnight.
my checking account ends in [account|five five oh nine]
The card is [account|4111 1111 1111 1111], it was stolen.
IBAN [account|GB29 NWBK 6016 1331 9268 19].
sort code [account|20-45-77], that's all I remember
The routing number is [account|021000021].
loan number [account|LN-4471902] is past due
my customer account is [account|C-77120]
My driver's license is [licence|D1234567].
They suspended my nursing license, [licence|RN-448821].
passport number [licence|533380006]
Certificate number [licence|CT-2019-0441] hangs on my wall.
my licence is [licence|WHITC 851145 A99]
The permit was [licence|P-77812].
Her badge number was [licence|4471], I wrote it down.
DEA number [licence|BW1234563] was on the prescription.
my license number is [licence|delta four four two nine one]
My license plate is [vehicle|7ABC123].
The VIN is [vehicle|1HGCM82633A004352].
he followed me, plate number [vehicle|KX19 ABC]
the plate was [vehicle|seven a b c one two three]
They towed my car, plates [vehicle|GRV-4410].
my vehicle registration is [vehicle|LB08 XYZ]
The tag number on the truck was [vehicle|RKT 2209].
My pacemaker's serial number is [device|PM-4451-882].
The insulin pump is device ID [device|MM640-2210987].
serial number [device|SN88120347] on the CPAP machine
my phone's IMEI is [device|356938035643809]
The implant is UDI [device|00844588003288].
hearing aid serial [device|HA77201]
The router's MAC address is [device|00:1B:44:11:3A:B7].
I put everything on [url|https://annabels-diary.example.com/2021/05].
My blog is [url|www.lonelybaker.com].
it's [url|w w w dot lonely baker dot com]
He found me on [url|facebook.com/annabel.whitcombe].
look at [url|mydivorcestory.org], that's me
my page is [url|gofundme dot com slash save teresa]
The video is at [url|http://youtu.be/dQw4w9XgXcQ].
They traced it to [ip|192.168.44.17].
The login came from [ip|81.2.69.142], that's his house.
ip address [ip|one ninety two dot one sixty eight dot one dot one]
It said [ip|2001:db8::ff00:42:8329] in the log.
my address online is [ip|203.0.113.77]
The threat came from [ip|198.51.100.23:8080].
My fingerprint template is [biometric|FP-20394-A] in their system.
They keep my [biometric|voiceprint] for the phone banking.
the [biometric|retina scan] at work stopped recognising me
Voiceprint file [biometric|VP-7731] was used against me.
my iris code is [biometric|IR-0091-22]
They took my [biometric|fingerprints] at the station.
He posted [photo|IMG_2041.jpg] everywhere.
There's a [photo|picture of me] on the clinic's website.
My [photo|passport photo] is in the file.
he sent [photo|annabel_beach.png] to my boss
They put my [photo|mugshot] online.
the [photo|full-face photograph] in my chart is awful
My student ID is [other|S-4490127].
The case number is [other|22-CV-01933].
my username is [other|sadgirl_1990]
I'm [other|@annabel.bakes] on there.
inmate number [other|A88213]
The confirmation code was [other|QX7TR9].
my employee number is [other|five five two one eight]
The docket is [other|CR-2020-4417].
tracking number [other|9400111899223817]
My study ID was [other|P0417-B].
My gamertag is [other|NightOwl77], if you care.
`;

/**
 * The same, written after the patterns were finished. Measured before anything was changed: recall .968 for patterned
 * kinds, .922 for names, places and organizations, precision .965. General gaps that it showed were closed afterwards.
 */
export const heldOutDialogues = `
So tell me, [name|Beatriz], what brought you here?
My partner [name|Oluwaseun] thinks I'm overreacting, and so does [name|Farah].
I ran into [name|Caleb Montrose] at the grocery store and froze.
[name|Ingrid] never apologises. That's just [name|Ingrid].
i told my brother [name|sean] and my cousin [name|latoya] about it
My supervisor is Professor [name|Lindgren], she's tough.
The nurse, [name|Paulette], held my hand.
Everyone calls me [name|Bo], short for [name|Bogdan].
[name|Dmitri] and [name|Yuki] are getting married without inviting me.
this is [name|rashida], i'm calling about my appointment
I loved [name|Grace]. [name|Grace] left in the spring.
My uncle, [name|Faisal al-Rashid], raised me.
My dog [name|Biscuit] is the only one who gets it.
Have you spoken to [name|Ms. Vandenberg|Vandenberg] about the exam?
He kept yelling "[name|Theo], get down here!"
My mother-in-law [name|Concepción] moved in.
her name was [name|winifred] and she was ninety two pounds at the end
and dr [name|banerjee] said to keep taking it
I heard [name|Mark] and [name|Dawn] talking about me.
[name|April] from accounting keeps asking me out.
I used to live in [place|Duluth], then we moved to [place|Asheville].
They found him in a motel outside [place|Barstow].
we grew up in [place|rotherham] and never left
My gran's from [place|County Mayo], she still has the accent.
I get off at [place|King's Cross] and walk.
I was deployed to [place|Kandahar] in 2011.
We're at [place|2200 Oak Creek Boulevard], second floor.
I still walk past [place|14 Elm Court] and cry.
the house on [place|willow lane] got sold
She's staying in [place|Aix-en-Provence] for the summer.
My therapist in [place|Pasadena] retired.
It's zip code [place|97214], the fancy bit.
He's from a tiny village called [place|Llanfair].
i drive from [place|stockton] to [place|sacramento] every day
The whole family lives around [place|Kilkenny].
I work at [organization|Blue Heron Coffee] mornings.
She's a nurse at [organization|Mount Sinai Hospital].
My kid goes to [organization|Washington Elementary].
i dropped out of [organization|northern arizona university]
I was fired from [organization|Tesco] for crying.
The meetings are at [organization|Grace Lutheran Church].
He's at [organization|Stanford] studying law.
I was born [date|7 July 1979].
Our anniversary is [date|October 2nd].
It's due on [date|04-17-2023].
I quit on [date|the ninth of december|ninth of december].
every [date|Wednesday] we do this dance
We buried him on [date|Valentine's Day].
We have been sober since [date|August].
the hearing got moved to [date|january thirteenth]
Her date of birth is [date|11/30/62].
My great-aunt just turned [age|96].
he's [age|ninety-eight] years old and refuses help
I look after a woman of [age|101]. She is [age|101] years old.
Call [phone|(206) 555-0175] and ask for me.
the number is [phone|seven oh two, five five five, zero one three nine]
You've got my cell, right? [phone|702-555-0121].
My dad's number is [phone|+61 2 5550 1234].
it's oh seven seven double oh nine hundred... no wait, [phone|07700 900 982]
Fax over the records to [fax|503-555-0128].
the doctor's fax is [fax|five oh three five five five oh one two nine]
It's [email|beatriz.moura@mail.example.com].
email me at [email|b moura at outlook dot com]
My work email is [email|info@blueheron.example].
[email|sean dot hughes eighty eight at gmail dot com] is mine
my ssn is [ssn|601-44-8820]
The social on file is [ssn|601448820].
social security is [ssn|six oh one, forty four, eighty eight twenty]
MRN: [medical-record|33-109-482]
The hospital gave me record number [medical-record|BX0045].
patient number [medical-record|eight eight one two zero] it said
Aetna member number [health-plan|W2291 48810].
my insurance policy is [health-plan|PL-8841-Z]
subscriber ID [health-plan|JQH778120093]
savings account [account|0034-9981-22] is empty
my debit card ends in [account|8816]
Venmo me? No. Account number [account|two two eight one nine zero four].
My driver's licence number is [licence|MORG9657054SM9IJ].
license [licence|LCSW-29981] was revoked
my passport is [licence|X1239871]
Plate [vehicle|8XKJ204], blue Honda.
VIN number [vehicle|WVWZZZ1JZXW000001]
his license plate, [vehicle|HJK 4471], is burned in my mind
The defibrillator, model [device|DX-900], serial [device|4410-AB].
glucose monitor serial is [device|G6-77120394]
It's all on [url|https://beatriz.example.org/blog?id=7].
I have a site, [url|beatrizbakes.net].
go to [url|blue heron coffee dot com]
IP [ip|10.0.0.231], he was logged in from my house
the log shows [ip|fe80::1ff:fe23:4567:890a]
My [biometric|palm print] opens the door at work.
They scanned my iris, file [biometric|IR-7781-B].
the [biometric|fingerprint] scan failed
He leaked [photo|DSC_0099.png] to everyone.
I hate my [photo|profile picture].
There's a [photo|photo of me] from that night.
Ticket number [other|INC-558120].
My handle is [other|@moonchild_bea].
The password is [other|Sunflower42].
my case number is [other|two two one eight four]
student number [other|u1094482]
The order reference: [other|7QF-0092].
`;

/**
 * A third set in another style, written after those gaps were closed. Measured before anything was changed: recall .978
 * for patterned kinds, .962 for names, places and organizations, precision .980.
 */
export const furtherDialogues = `
Therapist: Good to see you, [name|Nathaniel]. Last time you told me about [name|Imogen] and the house in [place|Bakersfield].
Yeah, so, [name|Imogen]'s sister [name|Priscilla Vance] called from [place|Reno] and said she'd seen [name|Hector] at [organization|Sunrise Medical Center].
um so i was talking to [name|brandon] from [place|tacoma] and he said that [name|melissa garcia] got fired from [organization|walgreens]
and my mom [name|deborah] she lives at [place|nineteen birchwood lane] in [place|fresno]
My daughter goes to [organization|Jefferson Middle School] and her teacher, [name|Mr. Abramowitz|Abramowitz], is worried.
I work for the [organization|Portland Fire Department], been there since 2009.
Could you write to my GP, [name|Dr. Shah|Shah], at [organization|Elmwood Surgery] on [place|Church Road]?
So what's your date of birth, [name|Ms. Oyelaran|Oyelaran]?
[date|The twenty second of July], nineteen eighty eight.
And the best number for you?
[phone|Oh seven nine one one, one two three, four five six].
And your postcode?
[place|SW1A 1AA].
They admitted him on [date|February 3rd] and let him go on [date|the 9th|9th].
My great-grandmother is [age|104] years old.
I'm [age|ninety-one], dear, I don't remember.
Her number's [phone|(503) 555-0191], ask for [name|Lupe].
you can text him at [phone|8 0 5, 5 5 5, 0 1 4 2]
the clinic's fax number, [fax|2065550143], never works
email [name|tasha] at [email|tasha.b@corp.example.io]
its [email|kevin underscore nguyen at proton dot me]
my social security card says [ssn|532-88-1029]
Social: [ssn|532 88 1029]
for the record my mrn number is [medical-record|8820134]
Kaiser has me under medical record number [medical-record|110-22-8845].
My Cigna policy, number [health-plan|U4471120 02], lapsed.
the insurance member number is [health-plan|w 4 4 1 9 2 2]
wire it to account [account|000123456789], routing [account|121000358]
My Visa is [account|4929-1234-5678-9012].
I lost my driver's license, number [licence|S530-4601-2290].
her teaching certificate, [licence|TC 448120], expired
RN license number [licence|661204]
a blue Corolla, license plate [vehicle|6TRJ244]
the car's VIN is [vehicle|4T1BF1FK5HU123456]
My CPAP serial number: [device|2219-0045-88A]
the implant's serial is [device|ICD 77120-B]
He messaged me through [url|http://facebook.com/hector.v.99]
my etsy shop, [url|imogenmakes.etsy.com], is dead
It came from IP address [ip|172.16.254.1].
server log said [ip|2607:f0d0:1002:51::4]
my voice print ID is [biometric|VB-99120]
they have my [biometric|fingerprints] on file
he kept a [photo|photo of me] in his wallet, [photo|nate_and_imogen.jpeg]
my Instagram is [other|@nate.climbs]
Employee ID [other|E-20934], badge [licence|7712]
The police report number is [other|2023-0091823].
claim number [health-plan|CLM-2291-X]
I met [name|Sunita] and [name|Raj] at the [organization|Islamic Center of Fremont] on [date|Sunday].
My ex, [name|Dale], moved to [place|Boise], and [name|Dale]'s lawyer is [name|Fitzpatrick].
we buried [name|papa joe|joe] next to the church in [place|ennis]
[name|Angela] cried. [name|Angela] never cries. Then [name|Frank] came in, and I hugged [name|Frank].
My sponsor [name|Rick] picked me up at [place|O'Hare], we drove to [place|Naperville].
I was at [organization|Folsom State Prison] until [date|November 2019].
My therapist at [organization|BrightPath Counseling], [name|Joanna Kessler], retired.
she lives off [place|highway ninety nine] near [place|Chico]
there's this guy [name|Mateo] at work, and [name|Wei Ling] thinks I'm imagining it
The baby, [name|Juniper], was born on [date|5/17/2020].
My neighbour [name|Old Tom|Tom] says hi.
I saw [name|Doctor Ramirez|Ramirez] [date|last Thursday|Thursday].
my stepdad [name|carl] he drove us to [place|wichita] every [date|christmas]
`;

using System.Collections.Frozen;

namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>
/// The word lists behind <see cref="PersonName"/>: given names and surnames that are frequent in England, titles, and the words of
/// services, places, jobs and calendars, after which or among which no name is seen.
/// </summary>
internal static class Words
{
    private static readonly FrozenSet<string> Titles = Set("mr mrs ms miss dr prof professor sir dame rev");

    private static readonly FrozenSet<string> GivenNames = Set(
        """
        aaron abdul abdullah abigail adam adele adrian ahmed aisha alan albert alex alexander alexandra alfie ali alice alison amanda amelia amina amir amy
        ana andrea andrew angela ann anna anne anthony antonio arthur asha ashley aysha barbara barry ben benjamin bernard beth bethany bilal brenda brian
        bruce callum cameron carl carol caroline catherine charles charlie charlotte cheryl chloe chris christian christina christine christopher claire
        clare colin connor craig daisy daniel danielle darren dave david dawn dean debbie deborah denise dennis derek diana diane donald donna dorothy
        douglas dylan edward eileen elaine eleanor elizabeth ella ellie emily emma eric erin ethan eva evan evelyn faith farah fatima fiona frances francis
        frank fred frederick gareth gary gavin gemma geoffrey george georgia gerald gillian glen gordon grace graham grant gregory hannah harold harriet
        harry hassan hayley heather helen henry holly hussain ian ibrahim imran irene isaac isabella isabelle isla ivan jack jackie jacob jacqueline jade
        jake james jamie jane janet janice jason jasmine jean jeffrey jennifer jenny jeremy jessica jill jim joan joanna joanne joe john jonathan jordan
        joseph josh joshua joyce judith julia julian julie karen kate katherine kathleen kathryn katie keith kelly kenneth kerry kevin khadija kim kirsty
        kyle laura lauren lawrence leah leanne lee leo leon lewis liam linda lindsay lisa liz lorraine louis louise lucy luke lynn lynne malcolm margaret
        maria marie marilyn marion martin mary maryam matt matthew maureen max megan melanie melissa michael michelle mike millie mohamed mohammad mohammed
        molly muhammad natalie natasha nathan neil nicholas nicola nicole nigel noah nora norma norman oliver olivia omar oscar owen pamela patricia patrick
        paul paula pauline peter philip phillip phoebe priya rachel raj rajesh ralph raymond rebecca reece rhys richard rita robert robin roger ronald
        rosemary rosie roy russell ruth ryan sally sam samantha samuel sandra sara sarah scott sean shannon sharon shaun sheila shirley simon sofia sophia
        sophie stacey stanley stephanie stephen steve steven stewart stuart sue susan suzanne sylvia tanya teresa terence terry theo thomas tim timothy tina
        toby tom tony tracey tracy trevor valerie vanessa veronica victor vincent vivian wayne wendy william yasmin yusuf yvonne zachary zahra zainab zoe
        """);

    private static readonly FrozenSet<string> Surnames = Set(
        """
        adams adeyemi ahmed akhtar alexander ali allen anderson andrews armstrong atkinson bailey baker ball barker barnes begum bell bennett berry bibi
        booth bradley brooks brown burton butler campbell carr carter chapman chowdhury clark clarke cole collins cook cooper cox cunningham davidson davies
        davis dawson dixon edwards ellis evans fisher fletcher foster fox gibson gill gordon graham grant gray green griffiths hall hamilton harper harris
        harrison hart harvey hill holmes howard hughes hunt hunter hussain ibrahim jackson james jenkins johnson johnston jones kaur kelly kennedy khan king
        knight kumar lawrence lawson lee lewis lloyd macdonald marshall martin mason matthews mcdonald miah mills mitchell mohamed moore morgan morris
        morrison murphy murray nguyen okafor owen palmer parker patel pearce pearson perry phillips poole powell price rahman reid reynolds richards
        richardson roberts robertson robinson rogers rose ross russell ryan saunders scott shah sharma shaw simpson singh smith spencer stevens stewart stone
        sullivan taylor thomas thompson thomson tucker turner uddin wallace walker walsh watson watts webb wells white wilkinson williams williamson willis
        wilson wood wright young
        """);

    private static readonly FrozenSet<string> FieldWords = Set(
        """
        academy access adult adults advice agency apprentice area assertive assessment assessor assistant association autism avenue bakery band barista
        benefit benefits borough brothers building business cafe care carer catering centre central charity chef city cleaner clerk client clinic clinical
        close cmht college colleges commissioner communities community company complex consultant consulting contract coordinator cottage council county court
        crescent day delivery department development director disability disabled district duty dwp east eastern elderly employer employers employment
        enterprise enterprises exchange external family farm fidelity first forensic foundation full general gp group health home homes hospital house housing
        hub ics icb independent initiative inpatient institute intake integrated internal intervention ips job jobcentre kitchen lane lead leader learning
        library limited living local locality lodge ltd manager market mental mentor mobile neighbourhood network new nhs north northern not nurse nursery of
        office officer older outreach panel park part partnership peer people personality place placement plc plus police post practice primary prison
        probation programme project provider psychiatry psychology psychosis recovery recruitment referral region regional rehab rehabilitation retail review
        reviewer reviewers road role room rota sales school secondary secure self senior service services shift shop site social solutions south southern
        specialist square staff standard start street student supervisor support surgery system talking team teams temp therapies therapy time town trainee
        training transport treatment trust union unit university vacancy vacant village volunteer waiting ward warehouse west western work worker working
        works youth
        january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
        """);

    private static readonly FrozenSet<string> SmallWords = Set("and for the with from into who was is has at in to on or by");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> TitleLookup = Titles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> GivenNameLookup = GivenNames.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SurnameLookup = Surnames.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FieldWordLookup = FieldWords.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> SmallWordLookup = SmallWords.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>'Mr', 'Dr' and the like, without their point.</summary>
    public static bool IsTitle(ReadOnlySpan<char> word) => TitleLookup.Contains(word);

    /// <summary>A frequent given name.</summary>
    public static bool IsGivenName(ReadOnlySpan<char> word) => GivenNameLookup.Contains(word);

    /// <summary>A frequent surname.</summary>
    public static bool IsSurname(ReadOnlySpan<char> word) => SurnameLookup.Contains(word);

    /// <summary>A word of services, places, jobs and calendars.</summary>
    public static bool IsOfTheField(ReadOnlySpan<char> word) => FieldWordLookup.Contains(word);

    /// <summary>A word that joins others, which is no surname.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => SmallWordLookup.Contains(word);

    private static FrozenSet<string> Set(string words) =>
        words.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}

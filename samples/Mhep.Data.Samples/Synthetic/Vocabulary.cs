namespace Mhep.Data.Samples.Synthetic;

/// <summary>The words that invented rows are made of. A word listed twice is drawn twice as often.</summary>
internal static class Vocabulary
{
    private const string NotKnown = "Not known";

    public static readonly string?[] Genders =
        ["Female", "Female", "Female", "Female", "Male", "Male", "Male", "Male", "Male", "Non-binary", NotKnown, null];

    public static readonly string?[] Ethnicities =
    [
        "White", "White", "White", "White", "White", "White", "Asian or Asian British", "Asian or Asian British",
        "Black, Black British, Caribbean or African", "Mixed or multiple ethnic groups", "Other ethnic group", NotKnown, null,
    ];

    public static readonly string[] ReferralSources =
    [
        "Community mental health team", "Community mental health team", "Community mental health team",
        "Early intervention team", "Primary care network", "Self-referral", "Assertive outreach team",
    ];

    /// <summary>NHS codes other than 01, employed.</summary>
    public static readonly string[] StatusesOutOfWork = ["02", "02", "02", "03", "04", "05", "05", "06", "07", "08", "ZZ"];

    public static readonly string?[] Benefits =
    [
        "Universal Credit", "Universal Credit", "Universal Credit",
        "Employment and Support Allowance", "Employment and Support Allowance", "None", NotKnown, null,
    ];

    public static readonly string[] LengthsOfUnemployment =
    [
        "Under 6 months", "6 to 12 months", "1 to 3 years", "1 to 3 years", "Over 3 years", "Over 3 years", "Never worked", NotKnown,
    ];

    public static readonly string[] LeftBeforeEngaging = ["Did not engage", "Did not engage", "Declined", "Moved away"];

    public static readonly string[] LeftOutOfWork =
        ["No longer wants work", "Lost touch", "Health", "Moved away", "Moved to another service"];

    public static readonly string[] JobEndReasons = ["Resigned", "Contract ended", "Dismissed", "Health", "Better job"];

    public static readonly string[] ContractTypes = ["Permanent", "Permanent", "Fixed term", "Zero hours", "Agency"];

    public static readonly string[] EvidenceTypes = ["Payslip", "Payslip", "Employer letter", "Client's word"];

    public static readonly string[] Channels = ["Telephone", "E-mail", "Video call"];

    public static readonly (string Title, string Sector)[] Work =
    [
        ("Kitchen assistant", "Hospitality"), ("Bar staff", "Hospitality"),
        ("Shop assistant", "Retail"), ("Till operator", "Retail"),
        ("Care assistant", "Health and care"), ("Support worker", "Health and care"), ("Warehouse operative", "Logistics"),
        ("Delivery driver", "Logistics"), ("Cleaner", "Facilities"), ("Porter", "Facilities"), ("Administrator", "Office"),
        ("Call handler", "Office"), ("Teaching assistant", "Education"), ("Gardener", "Outdoor"), ("Labourer", "Construction"),
    ];

    /// <summary>Hours a week from 16; about 22 on average, as bit-2020 3.5 has 20 to 21 with three quarters at 16 or more.</summary>
    public static readonly decimal[] HoursFrom16 = [16, 16, 16, 16, 18, 20, 20, 20, 20, 22.5m, 24, 24, 25, 30, 30, 35, 37.5m];

    /// <summary>Invented employers, said to be so in their names.</summary>
    public static readonly string[] Employers =
    [
        .. from first in new[] { "Harbour", "Lantern", "Copperbeech", "Windmill", "Riverstone", "Skylark", "Oakgate", "Saltmarsh" }
           from second in new[] { "Bakery", "Garden Centre", "Care Home", "Warehouse", "Cafe", "Cleaning", "Print Works", "Hotel" }
           select $"{first} {second} (invented)",
    ];
}

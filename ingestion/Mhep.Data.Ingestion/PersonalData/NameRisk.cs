namespace Mhep.Data.Ingestion.PersonalData;

/// <summary>How likely a person's name is to stand in a column, which decides how it is looked for.</summary>
internal enum NameRisk
{
    /// <summary>Words about things and services: a name is a given name that is known, with a surname after it.</summary>
    Text,

    /// <summary>Codes: two or three words that are neither codes nor words of the field are taken for a name.</summary>
    Code,

    /// <summary>Names of organisations, which are often people's ('John Lewis'): not looked at.</summary>
    Organisation,
}

namespace Mhep.Data.Schema.Sites;

/// <summary>Whom a service is for. Learning disabilities are never pooled with mental illness.</summary>
public enum PolicyFocus
{
    /// <summary>People with severe mental illness.</summary>
    SevereMentalIllness,

    /// <summary>People with learning disabilities.</summary>
    LearningDisabilities,

    /// <summary>People met in primary care.</summary>
    PrimaryCare,

    /// <summary>People in drug and alcohol treatment.</summary>
    DrugAndAlcohol,

    /// <summary>Autistic people.</summary>
    Autism,

    /// <summary>Any other group.</summary>
    Other,
}

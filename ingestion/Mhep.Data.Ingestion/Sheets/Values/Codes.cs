using Mhep.Data.Schema.Contexts;
using Mhep.Data.Schema.Fidelity;
using Mhep.Data.Schema.Sites;
using Mhep.Data.Schema.Targets;

namespace Mhep.Data.Ingestion.Sheets.Values;

/// <summary>The closed lists of values that sheets use.</summary>
internal static class Codes
{
    public static CodeList<PolicyFocus> PolicyFocus { get; } = new(
        (Schema.Sites.PolicyFocus.SevereMentalIllness, "severe mental illness", ["SMI", "severe mental illnesses", "mental health"]),
        (Schema.Sites.PolicyFocus.LearningDisabilities, "learning disabilities", ["LD", "learning disability"]),
        (Schema.Sites.PolicyFocus.PrimaryCare, "primary care", ["PC", "IPSPC"]),
        (Schema.Sites.PolicyFocus.DrugAndAlcohol, "drug and alcohol", ["drugs and alcohol", "substance misuse", "IPS-AD"]),
        (Schema.Sites.PolicyFocus.Autism, "autism", ["autistic people"]),
        (Schema.Sites.PolicyFocus.Other, "other", []));

    public static CodeList<ContextKind> ContextKind { get; } = new(
        (Schema.Contexts.ContextKind.Pandemic, "pandemic", ["COVID", "COVID-19", "lockdown"]),
        (Schema.Contexts.ContextKind.NhsTransformation, "NHS transformation", ["transformation", "reorganisation"]),
        (Schema.Contexts.ContextKind.Vacancy, "vacancy", ["vacant post", "vacancies"]),
        (Schema.Contexts.ContextKind.FidelityReview, "fidelity review", ["review"]),
        (Schema.Contexts.ContextKind.Mobilisation, "mobilisation", ["mobilization", "set-up"]),
        (Schema.Contexts.ContextKind.Other, "other", []));

    public static CodeList<FidelityReviewKind> FidelityReviewKind { get; } = new(
        (Schema.Fidelity.FidelityReviewKind.Independent, "independent", ["external", "independent review", "external review"]),
        (Schema.Fidelity.FidelityReviewKind.SelfAssessment, "self-assessment", ["self", "internal", "self assessed", "self review"]));

    public static CodeList<TargetScenario> TargetScenario { get; } = new(
        (Schema.Targets.TargetScenario.Low, "low", []),
        (Schema.Targets.TargetScenario.Medium, "medium", ["expected", "central", "base", "mid"]),
        (Schema.Targets.TargetScenario.High, "high", []));

    /// <summary>NHS employment status codes: 1 is employed, 2 to 8 are ways of not being employed, 9 stands for ZZ, not stated.</summary>
    public static CodeList<int> EmploymentStatus { get; } = new(
        (1, "01", ["1", "employed"]), (2, "02", ["2"]), (3, "03", ["3"]), (4, "04", ["4"]), (5, "05", ["5"]), (6, "06", ["6"]), (7, "07", ["7"]),
        (8, "08", ["8"]), (9, "ZZ", ["not stated"]));
}

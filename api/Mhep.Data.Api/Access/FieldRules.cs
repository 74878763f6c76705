namespace Mhep.Data.Api.Access;

/// <summary>
/// Under which rule each field of the schema is shown, and what each argument may name. A field, filter, sort key or argument that is
/// not here fails the tests: whoever adds one says here who sees it.
/// </summary>
internal static class FieldRules
{
    /// <summary>Shown to every caller: the directory, definitions, and what the caller brought.</summary>
    public const string Everyone = nameof(Everyone);

    /// <summary>Part of its object: whoever was given the object sees it. The field that gave it has the rule.</summary>
    public const string Part = nameof(Part);

    /// <summary>Gives objects, each of which holds as much as the caller may see of it.</summary>
    public const string Through = nameof(Through);

    /// <summary>The rule of each field: <see cref="Everyone"/>, <see cref="Part"/>, <see cref="Through"/>, or an <see cref="AccessTopic"/>.</summary>
    public static IReadOnlyDictionary<string, string> Fields { get; } = new Table()
        .Add("Query", Everyone, "measures benchmarks earlyWarningRules viewer")
        .Add("Query", Through, "node nodes site sites employmentSpecialists performance peerComparison changeOverTime timeToFirstJob submissions missingReports")
        .Add("Query", nameof(AccessTopic.EvaluationRows), "evaluationRows")
        .Add("EvaluationRow", Part, "pseudonym policyFocus region referralYear ageBand gender ethnicity employedAtReferral daysToFirstContact daysToEngagement daysToDischarge daysWatched jobs")
        .Add("EvaluationJob", Part, "daysToStart daysToEnd sixteenHoursOrMore sustainedWeeks")
        .Add("Viewer", Everyone, "name role provider sites")
        .Add("Site", Everyone, "id code name provider policyFocus region")
        .Add("Site", nameof(AccessTopic.SiteDetails), "serviceStart serviceEnd commissioner coverage")
        .Add("Site", nameof(AccessTopic.SiteFigures), "performance personalBest changeOverTime peers similarServices")
        .Add("Site", nameof(AccessTopic.FidelityReviews), "fidelityReviews latestFidelityReview")
        .Add("Site", nameof(AccessTopic.FidelityItems), "context timeToFirstJob fidelityItems fidelityIndications") // With the parts of a review: for those who see more than totals.
        .Add("Site", nameof(AccessTopic.Specialists), "employmentSpecialists")
        .Add("Site", nameof(AccessTopic.Subgroups), "subgroups")
        .Add("Provider", Everyone, "id code name sites")
        .Add("Commissioner", nameof(AccessTopic.SiteDetails), "id code name sites")
        .Add("Coverage", Part, "from to allClients")
        .Add("EmploymentSpecialist", nameof(AccessTopic.Specialists), "id code site startDate leaveDate fte performance personalBest changeOverTime timeToFirstJob peers")
        .Add("FidelityReview", nameof(AccessTopic.FidelityReviews), "id site reviewDate scale kind total maximum band change nextReviewDue")
        .Add("FidelityReview", nameof(AccessTopic.FidelityItems), "sections items")
        .Add("FidelityItemScore", Part, "number name section score change")
        .Add("FidelitySectionScore", Part, "section itemCount total maximum change")
        .Add("FidelityItemHistory", Part, "scale number name section scores")
        .Add("FidelityItemOnDay", Part, "reviewDate kind score change")
        .Add("FidelityIndication", Part, "number name section indicatedScore figure unit status numerator denominator unknown knownSteps source reviewedScore reviewedOn notes")
        .Add("FidelityStep", Part, "score anchor")
        .Add("Query", nameof(AccessTopic.AcrossSites), "fidelityCorrelation")
        .Add("FidelityCorrelation", Part, "measure period sitesLeftOut points spearman pearson sentence notes")
        .Add("FidelityPoint", Part, "siteCode total reviewDate outcome")
        .Add("FidelityPoint", Through, "site")
        .Add("Coefficient", Part, "value interval")
        .Add("Submission", nameof(AccessTopic.Submissions), "id bytes receivedAt provider status rowsRead rowsAccepted rowsRejected added changed removed unchanged confirmedAt withdrawnAt")
        .Add("Submission", nameof(AccessTopic.SubmissionFiles), "fileName sha256 duplicateOf confirmationReasons movedFiguresInAll withdrawalReason changes movedFigures")
        .Add("Submission", nameof(AccessTopic.Findings), "findings")
        .Add("Submission", nameof(AccessTopic.LineageIds), "annotatedWorkbook") // The file as it was sent, with the sender's own client ids.
        .Add("SubmissionChange", Part, "kind siteCode slices added changed removed unchanged")
        .Add("MovedFigure", Part, "measure siteCode employmentSpecialistCode quarter before after")
        .Add("Mutation", nameof(AccessTopic.HandingIn), "checkWorkbook submitWorkbook confirmSubmission withdrawSubmission")
        .Add("CheckWorkbookPayload", Part, "submission errors")
        .Add("SubmitWorkbookPayload", Part, "submission errors")
        .Add("FileRefusedError", nameof(AccessTopic.HandingIn), "message code")
        .Add("Subscription", nameof(AccessTopic.Submissions), "submissionProgress")
        .Add("SubmissionProgress", Part, "submission stage rowsDone rowsTotal")
        .Add("ConfirmSubmissionPayload", Part, "submission errors")
        .Add("WithdrawSubmissionPayload", Part, "submission errors")
        .Add("NotFoundError", Everyone, "message")
        .Add("WrongStatusError", nameof(AccessTopic.HandingIn), "message status")
        .Add("Query", Through, "auditEntries")
        .Add("Query", nameof(AccessTopic.Keys), "apiKeys")
        .Add("AuditEntry", nameof(AccessTopic.Audit), "id at action who role provider subject operationName documentHash cells times detail")
        .Add("AuditEntry", nameof(AccessTopic.AuditChain), "address sequence hash")
        .Add("ApiKey", nameof(AccessTopic.Keys), "prefix name role scope state createdAt expiresAt revokedAt lastUsedAt")
        .Add("Mutation", nameof(AccessTopic.KeyChanges), "createApiKey rotateApiKey revokeApiKey")
        .Add("CreateApiKeyPayload", Part, "issuedApiKey errors")
        .Add("RotateApiKeyPayload", Part, "issuedApiKey errors")
        .Add("RevokeApiKeyPayload", Part, "apiKey errors")
        .Add("IssuedApiKey", nameof(AccessTopic.KeyChanges), "apiKey key")
        .Add("KeyRefusedError", nameof(AccessTopic.KeyChanges), "message code")
        .Add("Query", nameof(AccessTopic.Retention), "retention")
        .Add("Retention", Part, "at classes lastRunAt")
        .Add("Retention", nameof(AccessTopic.AuditOfAll), "lastRemoval")
        .Add("RetentionClass", Part, "name what keptDays from setting due")
        .Add("Finding", Part, "code severity sheet row column header cellText message remedy")
        .Add("UnitPerformance", Through, "provider site employmentSpecialist policyFocus series")
        .Add("MeasureSeries", Part, "measure values restatedByErasure")
        .Add("MeasureSeries", nameof(AccessTopic.FidelityItems), "context") // As a site's.
        .Add("MeasureValue", Part, "measure period value status numerator denominator unitsIncluded unitsMissing interval target successRate origin")
        .Add("MeasureValue", nameof(AccessTopic.Lineage), "lineage")
        .Add("LineageRow", nameof(AccessTopic.Lineage), "role counted site sheet row leansOn")
        .Add("LineageRow", nameof(AccessTopic.Submissions), "submission")
        .Add("LineageRow", nameof(AccessTopic.LineageIds), "clientId")
        .Add("LeansOnRow", Part, "sheet row")
        .Add("ChangeOverTime", Part, "measure grain summary points pointsUsed trialLimits centre lowerLimit upperLimit lowerNearLimit upperNearLimit")
        .Add("ChangeOverTime", Part, "meanMovingRange movingRangesLeftOut target assurance notes")
        .Add("ChangePoint", Part, "value leftOut rule isBetter context")
        .Add("TimeToFirstJob", Part, "median meanDaysOfStarters engaged started discharged stillWaiting curve notes restatedByErasure")
        .Add("FirstJobPoint", Part, "days atRisk started discharged notStarted standardError interval startedShare dischargedShare")
        .Add("Query", nameof(AccessTopic.Subgroups), "subgroups")
        .Add("Query", nameof(AccessTopic.EvaluationSubgroups), "evaluationSubgroups")
        .Add("SubgroupComparison", Part, "measure by period status groups notKnown leftBlank missingShare differences releasedAt notes")
        .Add("SubgroupFigure", Part, "group status value numerator denominator interval share")
        .Add("SubgroupDifference", Part, "group comparedWith difference interval isMoreThanChance")
        .Add("ContextNote", Part, "siteCode from to kind note notCompared")
        .Add("MissingReportList", Everyone, "month dueOn listedAt")
        .Add("MissingReportList", nameof(AccessTopic.MissingReports), "sites")
        .Add("MissingReport", Part, "site daysMissing missing received listed")
        .Add("MissingDays", Part, "from to")
        .Add("Measure", Everyone, "key name definition exclusions numerator denominator unit basis cumulative additive higherIsBetter source")
        .Add("Period", Part, "start end label grain")
        .Add("Interval", Part, "lower upper")
        .Add("PersonalBest", Part, "measure grain best current previousBest ratioToBest isNewBest rank periodsCompared bestInterval notCompared sentence restatedByErasure")
        .Add("PersonalBest", nameof(AccessTopic.FidelityItems), "context") // As a site's.
        .Add("NotComparedPeriod", Part, "value reason")
        .Add("PeerComparison", Part, "measure period unit group perFte peerCount status adjustment releasedAt minimum lowerQuartile median upperQuartile maximum")
        .Add("PeerComparison", Part, "pooled meanOfUnits statistics positions own benchmarks funnel shrinkage notes")
        .Add("PeerStatistic", Part, "figure value status")
        .Add("PeerPosition", Part, "letter value interval percentile rank funnelZone adjustedFunnelZone roomForImprovement shrunk")
        .Add("PeerPosition", Through, "site employmentSpecialist provider")
        .Add("ShrunkRate", Part, "value interval")
        .Add("Shrinkage", Part, "pooled variance priorPeople sentence")
        .Add("Funnel", Part, "centre limits adjusted")
        .Add("FunnelLimit", Part, "denominator lower95 upper95 lower998 upper998 method")
        .Add("FunnelAdjustment", Part, "name dispersion varianceBetweenUnits limits")
        .Add("SimilarService", Through, "site reasons")
        .Add("Site", nameof(AccessTopic.DataQuality), "dataQuality")
        .Add("DataQuality", Part, "period completeness fields onTime timeliness reconciliation specialistSums")
        .Add("DataShare", Part, "key name definition countedAs dividedBy unit higherIsBetter source status value numerator denominator")
        .Add("FieldCompleteness", Part, "field asked filled notKnown blank filledShare")
        .Add("DataField", Part, "sheet heading askedOf role")
        .Add("MonthReceived", Part, "month receivedOn daysAfterMonthEnd onTime")
        .Add("ReconciledFigure", Part, "period measure aggregate clientLevel difference")
        .Add("SpecialistSumDifference", Part, "period measure ofSite sumOfSpecialists")
        .Add("Site", nameof(AccessTopic.EarlyWarnings), "earlyWarnings")
        .Add("EarlyWarning", Part, "key rule measure state period value number threshold mayBeChance sentence since firstSeen visibleToCommissionerFrom reply replies")
        .Add("EarlyWarning", nameof(AccessTopic.Specialists), "specialists")
        .Add("EarlyWarningSpecialist", Part, "number value isBeyond")
        .Add("EarlyWarningSpecialist", Through, "employmentSpecialist")
        .Add("EarlyWarningReply", Part, "text repliedAt")
        .Add("EarlyWarningReply", nameof(AccessTopic.EarlyWarningsFirst), "keyId")
        .Add("Mutation", nameof(AccessTopic.EarlyWarningsFirst), "replyToEarlyWarning")
        .Add("ReplyToEarlyWarningPayload", Part, "earlyWarning errors")
        .Add("ReplyRefusedError", nameof(AccessTopic.EarlyWarningsFirst), "message code")
        .Add("EarlyWarningRule", Everyone, "key name looksAt raisedWhen thresholdFrom threshold validFrom days source")
        .Add("Benchmark", Everyone, "measure name value validFrom validTo appliesTo source")
        .Rules;

    /// <summary>What an argument names, by its name: things are looked for among those that the caller may see, choices are the same for all.</summary>
    public static IReadOnlyDictionary<string, ArgumentKind> Arguments { get; } = new Dictionary<string, ArgumentKind>(StringComparer.Ordinal)
    {
        ["id"] = ArgumentKind.Names,
        ["ids"] = ArgumentKind.Names,
        ["code"] = ArgumentKind.Names,
        ["input"] = ArgumentKind.Names,
        ["submissionId"] = ArgumentKind.Names,
        ["where"] = ArgumentKind.Filters,
        ["order"] = ArgumentKind.Sorts,
        ["first"] = ArgumentKind.Chooses,
        ["after"] = ArgumentKind.Chooses,
        ["last"] = ArgumentKind.Chooses,
        ["before"] = ArgumentKind.Chooses,
        ["measure"] = ArgumentKind.Chooses,
        ["measures"] = ArgumentKind.Chooses,
        ["period"] = ArgumentKind.Chooses,
        ["month"] = ArgumentKind.Chooses,
        ["grain"] = ArgumentKind.Chooses,
        ["scenario"] = ArgumentKind.Chooses,
        ["by"] = ArgumentKind.Chooses,
        ["unit"] = ArgumentKind.Chooses,
        ["financialYear"] = ArgumentKind.Chooses,
        ["policyFocus"] = ArgumentKind.Chooses,
        ["kind"] = ArgumentKind.Chooses,
        ["group"] = ArgumentKind.Chooses,
        ["teamSize"] = ArgumentKind.Chooses,
        ["serviceAge"] = ArgumentKind.Chooses,
        ["circle"] = ArgumentKind.Names,
        ["asOf"] = ArgumentKind.Chooses,
        ["asKnownAt"] = ArgumentKind.Chooses,
        ["on"] = ArgumentKind.Chooses,
        ["perFte"] = ArgumentKind.Chooses,
        ["from"] = ArgumentKind.Chooses,
        ["to"] = ArgumentKind.Chooses,
        ["screen"] = ArgumentKind.Chooses,
    };

    private sealed class Table
    {
        private readonly Dictionary<string, string> _rules = new(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, string> Rules => _rules;

        public Table Add(string type, string rule, string fields)
        {
            foreach (var field in fields.Split(' ')) _rules.Add($"{type}.{field}", rule);
            return this;
        }
    }
}

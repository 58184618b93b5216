# R's half of the benchmark. Usage: Rscript r-half.R <data folder> <timed runs> <result file>
# Every task: one warm-up, then the timed runs. Reading files and starting R are not timed.
arguments <- commandArgs(TRUE)
folder <- arguments[1]; runs <- as.integer(arguments[2]); result_file <- arguments[3]
suppressWarnings(suppressMessages({ library(psych); library(lme4); library(jsonlite) }))
read <- function(file) read.csv(file.path(folder, file))
timings <- list()
answers <- list()

time <- function(task, expression) {
  run <- eval(call("function", NULL, substitute(expression)), parent.frame())
  value <- run()
  seconds <- numeric(runs)
  for (i in 1:runs) { gc(FALSE); start <- bench::hires_time(); value <- run(); seconds[i] <- bench::hires_time() - start }
  timings[[task]] <<- list(median = 1000 * median(seconds), min = 1000 * min(seconds), max = 1000 * max(seconds))
  message(sprintf("  %-58s %10.2f ms", task, 1000 * median(seconds)))
  invisible(value)
}

reversed <- c(2, 4, 7, 9, 12, 14, 16, 19, 22, 24, 27, 30, 33, 35)
subscales <- lapply(1:3, function(f) seq(f, 36, 3)); names(subscales) <- c("a", "b", "c")

ratings <- read("icc_1000x5.csv")
icc <- time("psych::ICC(lmer = FALSE), six forms", ICC(ratings, lmer = FALSE))
answers$icc <- list(value = icc$results$ICC, f = icc$results$F, lower = icc$results[["lower bound"]], upper = icc$results[["upper bound"]])

answered <- read("score_100000x36.csv")
keys <- lapply(subscales, function(items) paste0(ifelse(items %in% reversed, "-", ""), "i", items))
scored <- time("psych::scoreItems(impute = 'none')", suppressMessages(scoreItems(keys, answered, min = 1, max = 5, impute = "none")))
answered_matrix <- as.matrix(answered)
plain_scores <- function() {
  x <- answered_matrix; x[, reversed] <- 6L - x[, reversed]
  sapply(subscales, function(items) rowMeans(x[, items]))
}
means <- time("plain vectorised, no missing rule (reverse, rowMeans)", plain_scores())
stopifnot(max(abs(means - scored$scores)) < 1e-9)
plain_scores_missing <- function() {
  x <- answered_matrix; x[, reversed] <- 6L - x[, reversed]
  sapply(subscales, function(items) {
    own <- x[, items]; m <- rowMeans(own, na.rm = TRUE); m[rowSums(!is.na(own)) < 10] <- NA; m
  })
}
time("plain vectorised, missing rule 10 of 12", plain_scores_missing())
answers$scores <- list(means = unname(colMeans(means)), squares = unname(colSums(means^2)), first = unname(means[1, ]), last = unname(means[nrow(means), ]))

items <- as.matrix(read("alpha_10000x36.csv"))
items[, reversed] <- 6 - items[, reversed]
alpha <- time("plain: cov, alpha, alpha if dropped, item-rest", {
  covariance <- cov(items); k <- 36; total <- sum(covariance); own <- diag(covariance); rows <- rowSums(covariance)
  list(value = k / (k - 1) * (1 - sum(own) / total),
       dropped = unname((k - 1) / (k - 2) * (1 - (sum(own) - own) / (total - 2 * rows + own))),
       rest = unname((rows - own) / sqrt(own * (total - 2 * rows + own))))
})
time("psych::alpha", suppressMessages(suppressWarnings(psych::alpha(as.data.frame(items), check.keys = FALSE, warnings = FALSE))))
answers$alpha <- alpha

codes <- as.matrix(read("kripp_200x4.csv"))
# Ordinal alpha from the coincidence matrix O.
ordinal_alpha <- function(O) {
  nc <- rowSums(O); n <- sum(nc); rank <- cumsum(nc) - nc / 2; D <- outer(rank, rank, "-")^2
  1 - (n - 1) * sum(O * D) / sum(outer(nc, nc) * D)
}
# What each unit adds to the coincidence matrix is computed once; a resample only weights the units.
unit_coincidences <- function() {
  X <- codes[rowSums(!is.na(codes)) >= 2, , drop = FALSE]
  values <- sort(unique(X[!is.na(X)])); q <- length(values)
  counts <- t(apply(X, 1, function(r) tabulate(match(r[!is.na(r)], values), q))); m <- rowSums(counts)
  t(sapply(seq_len(nrow(counts)), function(u) as.vector(outer(counts[u, ], counts[u, ]) - diag(counts[u, ])) / (m[u] - 1)))
}
bootstrap <- function(resamples = 1000) {
  P <- unit_coincidences(); n <- nrow(P); q <- sqrt(ncol(P))
  set.seed(1)
  alphas <- numeric(resamples)
  for (i in seq_len(resamples)) alphas[i] <- ordinal_alpha(matrix(tabulate(sample.int(n, n, TRUE), n) %*% P, q))
  quantile(alphas, c(.025, .975))
}
limits <- time("precomputed units, 1,000 resamples", bootstrap())
answers$krippendorff <- list(value = ordinal_alpha(matrix(colSums(unit_coincidences()), sqrt(ncol(unit_coincidences())))), limits = unname(limits))

for (clients in c(240, 2400)) {
  growth <- read(sprintf("growth_%d.csv", clients))
  growth$intern <- factor(growth$intern); growth$client <- factor(growth$client)
  slope <- time(sprintf("lme4: session + (session | client), %d clients", clients),
    suppressWarnings(suppressMessages(lmer(alliance ~ session + (session | client), growth))))
  nested <- time(sprintf("lme4: session + (1 | intern/client), %d clients", clients),
    suppressWarnings(suppressMessages(lmer(alliance ~ session + (1 | intern / client), growth))))
  answers[[sprintf("slope%d", clients)]] <- list(fixed = unname(fixef(slope)), criterion = REMLcrit(slope))
  answers[[sprintf("nested%d", clients)]] <- list(fixed = unname(fixef(nested)), criterion = REMLcrit(nested))
}

versions <- list(R = as.character(getRversion()), psych = as.character(packageVersion("psych")), lme4 = as.character(packageVersion("lme4")),
  blas = sub("[-.].*$", "", sub("^lib", "", basename(extSoftVersion()[["BLAS"]]))))
writeLines(toJSON(list(versions = versions, timings = timings, answers = answers), auto_unbox = TRUE, digits = I(15)), result_file)

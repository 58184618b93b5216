import { type Routes } from '@angular/router';
import { firstPage, permitted, signedIn } from './shell/guards.js';

/** Every page, its title, and the permission without which it is not offered. */
export const routes: Routes = [
  {
    path: 'sign-in',
    title: 'Sign in',
    loadComponent: () => import('./sign-in/sign-in-page.js').then((m) => m.SignInPage),
  },
  {
    path: 'f/:token',
    title: 'Form',
    loadComponent: () => import('./client-form/client-form-page.js').then((m) => m.ClientFormPage),
  },
  {
    path: '',
    canActivate: [signedIn],
    loadComponent: () => import('./shell/shell.js').then((m) => m.Shell),
    children: [
      { path: '', pathMatch: 'full', redirectTo: firstPage },
      {
        path: 'start',
        title: 'Start',
        loadComponent: () => import('./shell/start-page.js').then((m) => m.StartPage),
      },
      {
        path: 'caseload',
        title: 'Caseload',
        canActivate: [permitted('caseload.read')],
        loadComponent: () => import('./caseload/caseload-page.js').then((m) => m.CaseloadPage),
      },
      {
        path: 'clients',
        title: 'Clients',
        canActivate: [permitted('clients.read')],
        loadComponent: () => import('./clients/clients-page.js').then((m) => m.ClientsPage),
      },
      {
        path: 'clients/:id',
        title: 'Client',
        canActivate: [permitted('clients.read')],
        loadComponent: () => import('./client/client-page.js').then((m) => m.ClientPage),
      },
      {
        path: 'sessions',
        title: 'Sessions',
        canActivate: [permitted('sessions.read')],
        loadComponent: () => import('./sessions/sessions-page.js').then((m) => m.SessionsPage),
      },
      {
        path: 'sessions/:id',
        title: 'Session',
        canActivate: [permitted('sessions.read')],
        loadComponent: () => import('./session/session-page.js').then((m) => m.SessionPage),
      },
      {
        path: 'sessions/:id/forms/:form',
        title: 'Fill in a form',
        canActivate: [permitted('sessions.read')],
        loadComponent: () => import('./client-form/form-entry-page.js').then((m) => m.FormEntryPage),
      },
      {
        path: 'notes',
        title: 'Notes',
        canActivate: [permitted('notes.read')],
        loadComponent: () => import('./notes/notes-page.js').then((m) => m.NotesPage),
      },
      {
        path: 'note-formats',
        title: 'Note formats',
        canActivate: [permitted('note-formats.read')],
        loadComponent: () => import('./note-formats/note-formats-page.js').then((m) => m.NoteFormatsPage),
      },
      {
        path: 'passages',
        title: 'Passages to review: evaluation',
        canActivate: [permitted('passages.read')],
        loadComponent: () => import('./passages/evaluation-page.js').then((m) => m.PassageEvaluationPage),
      },
      {
        path: 'measures',
        title: 'Measures',
        canActivate: [permitted('instruments.read')],
        loadComponent: () => import('./measures/measures-page.js').then((m) => m.MeasuresPage),
      },
      {
        path: 'measures/:id',
        title: 'Measure',
        canActivate: [permitted('instruments.read')],
        loadComponent: () => import('./measures/measure-page.js').then((m) => m.MeasurePage),
      },
      {
        path: 'import',
        title: 'Import',
        canActivate: [permitted('imports.run')],
        loadComponent: () => import('./imports/import-page.js').then((m) => m.ImportPage),
      },
      {
        path: 'administration',
        title: 'Administration',
        canActivate: [permitted('people.manage', 'audit.read')],
        loadComponent: () => import('./administration/administration-page.js').then((m) => m.AdministrationPage),
      },
      {
        path: '**',
        title: 'Not found',
        loadComponent: () => import('./shell/not-found-page.js').then((m) => m.NotFoundPage),
      },
    ],
  },
];
